package kessai.broker;

import java.security.cert.X509Certificate;
import java.util.Set;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.security.auth.Subject;
import kessai.party.PartyName;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMConnection;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager5;
import org.apache.activemq.artemis.spi.core.security.jaas.UserPrincipal;
import org.apache.activemq.artemis.utils.CertificateUtil;
import org.jspecify.annotations.Nullable;

/**
 * Knows the parties at the broker's door, and what each may do.
 *
 * <p>A party has the role its name begins with, and the role {@code owner} at addresses that begin with its own name:
 * {@code wallet/sw-1} owns {@code wallet.sw-1.wake-up} and whatever else it makes below {@code wallet.sw-1}. What the
 * roles may do is in {@code broker.xml}. A connection from another process must also have been made with the party's
 * own certificate.
 */
final class PartySecurity implements ActiveMQSecurityManager5 {

    private static final String OWNER = "owner";
    private static final String FULLY_QUALIFIED = "::";

    private final BrokerUsers users;

    PartySecurity(BrokerUsers users) {
        this.users = users;
    }

    @Override
    public @Nullable Subject authenticate(
            @Nullable String user,
            @Nullable String password,
            @Nullable RemotingConnection connection,
            @Nullable String securityDomain) {
        if (user == null || !users.accepts(user, password) || !comesFrom(user, connection)) {
            return null;
        }
        Subject subject = new Subject();
        subject.getPrincipals().add(new UserPrincipal(user));
        return subject;
    }

    @Override
    public boolean authorize(Subject subject, Set<Role> roles, CheckType check, String address) {
        return subject.getPrincipals(UserPrincipal.class).stream()
                .map(principal -> PartyName.parse(principal.getName()))
                .anyMatch(party -> roles.stream()
                        .filter(role -> holds(party, role.getName(), address))
                        .anyMatch(check::hasRole));
    }

    private static boolean holds(PartyName party, String role, String address) {
        return role.equals(OWNER)
                ? owns(party, address)
                : role.equals(party.role().word());
    }

    /** Of {@code address::queue} both must be the party's, or it could take the name of another's queue. */
    private static boolean owns(PartyName party, String address) {
        for (String part : address.split(FULLY_QUALIFIED, -1)) {
            if (!part.startsWith(party.dotted() + ".")) {
                return false;
            }
        }
        return true;
    }

    private static boolean comesFrom(String user, @Nullable RemotingConnection connection) {
        if (connection == null) {
            return false;
        }
        if (connection.getTransportConnection() instanceof InVMConnection) {
            return true;
        }
        X509Certificate[] chain = CertificateUtil.getCertsFromConnection(connection);
        return chain != null && chain.length > 0 && user.equals(commonName(chain[0]));
    }

    private static @Nullable String commonName(X509Certificate certificate) {
        try {
            return new LdapName(certificate.getSubjectX500Principal().getName())
                    .getRdns().stream()
                            .filter(rdn -> rdn.getType().equalsIgnoreCase("CN"))
                            .map(rdn -> rdn.getValue().toString())
                            .findFirst()
                            .orElse(null);
        } catch (InvalidNameException e) {
            return null;
        }
    }

    @Override
    public boolean validateUser(String user, String password) {
        throw new UnsupportedOperationException("the broker asks with the connection");
    }

    @Override
    public boolean validateUserAndRole(String user, String password, Set<Role> roles, CheckType checkType) {
        throw new UnsupportedOperationException("the broker asks with the address");
    }
}
