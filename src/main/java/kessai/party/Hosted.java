package kessai.party;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The parties this process hosts, from {@code kessai.parties}: a list of roles ({@code wallet}: all of them that are
 * described here) and of single parties ({@code wallet/slave-b}).
 *
 * @param roles the roles hosted whole
 * @param single the parties hosted by name
 * @param described every party described in the descriptors this process reads, hosted or not
 */
public record Hosted(Set<Role> roles, Set<PartyName> single, List<PartyName> described) {

    public Hosted {
        roles = Set.copyOf(roles);
        single = Set.copyOf(single);
        described = List.copyOf(described);
        for (PartyName name : single) {
            if (!described.contains(name)) {
                throw new IllegalArgumentException("kessai.parties: " + name + " is not described here");
            }
        }
    }

    /**
     * Reads the setting.
     *
     * @param setting for instance {@code shop,bridge,wallet/master,gateway}
     * @throws IllegalArgumentException naming the entry that is neither a role nor a described party
     */
    public static Hosted of(String setting, List<PartyName> described) {
        Set<Role> roles = new LinkedHashSet<>();
        Set<PartyName> single = new LinkedHashSet<>();
        Arrays.stream(setting.split(","))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .forEach(entry -> {
                    if (entry.contains("/")) {
                        single.add(PartyName.parse(entry));
                    } else {
                        roles.add(role(entry));
                    }
                });
        return new Hosted(roles, single, described);
    }

    private static Role role(String entry) {
        try {
            return Role.of(entry);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("--kessai.parties: " + e.getMessage(), e);
        }
    }

    /** Whether any party of a role is hosted. */
    public boolean hosts(Role role) {
        return roles.contains(role) || single.stream().anyMatch(name -> name.role() == role);
    }

    /** Whether this party is hosted. */
    public boolean hosts(PartyName name) {
        return single.contains(name) || (roles.contains(name.role()) && described.contains(name));
    }

    /** The hosted parties, in the order they are described. */
    public List<PartyName> instances() {
        return described.stream().filter(this::hosts).toList();
    }

    /** The hosted parties of one role. */
    public List<PartyName> instances(Role role) {
        return instances().stream().filter(name -> name.role() == role).toList();
    }
}
