package kessai.party;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The parties this process hosts, from {@code kessai.parties}: a list of roles ({@code wallet}: all of them that are
 * described here) and of single parties ({@code wallet/slave-b}). Of a role that is hosted whole, a party may join while the
 * system runs.
 */
public final class Hosted {

    private final Set<Role> roles;
    private final Set<PartyName> single;
    private final List<PartyName> described;

    /**
     * Who is hosted.
     *
     * @param roles the roles hosted whole
     * @param single the parties hosted by name
     * @param described every party described in the descriptors this process reads, hosted or not
     */
    public Hosted(Set<Role> roles, Set<PartyName> single, List<PartyName> described) {
        this.roles = Set.copyOf(roles);
        this.single = Set.copyOf(single);
        this.described = new CopyOnWriteArrayList<>(described);
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

    /** Every party described in the descriptors this process reads, hosted or not. */
    public List<PartyName> described() {
        return List.copyOf(described);
    }

    /** Whether any party of a role is hosted. */
    public boolean hosts(Role role) {
        return roles.contains(role) || single.stream().anyMatch(name -> name.role() == role);
    }

    /** Whether every party of a role is hosted, those that come later too. */
    public boolean hostsAll(Role role) {
        return roles.contains(role);
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

    /**
     * A party joins those that are hosted.
     *
     * @throws IllegalArgumentException if its role is not hosted whole
     */
    public synchronized void join(PartyName party) {
        if (!hostsAll(party.role())) {
            throw new IllegalArgumentException("this process hosts single parties only, and not " + party);
        }
        if (!described.contains(party)) {
            described.add(party);
        }
    }

    /** A party that joined is hosted no longer. */
    public synchronized void leave(PartyName party) {
        described.remove(party);
    }
}
