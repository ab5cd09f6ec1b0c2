package kessai.wallet;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.cert.X509Certificate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kessai.approval.ModuleKeys;
import kessai.certificate.CertificateChain;
import kessai.der.Bytes;
import kessai.der.Der;
import kessai.party.MasterKey;
import kessai.purchase.CardholderAccount;
import kessai.set.BrandId;
import kessai.store.Store;
import kessai.treatment.PrivateKeyMeter;
import kessai.treatment.SigningKey;
import kessai.wakeup.Brand;
import kessai.wakeup.TerminalAddress;

/**
 * The accounts of a wallet. Card number, secrets and keys are in the store only sealed under the master key. Those in use
 * are kept open in memory for a minute, since opening one reads eight keys and certificates.
 */
public final class Accounts {

    private static final int KEPT_OPEN = 10_000;
    private static final Duration KEPT_FOR = Duration.ofMinutes(1);

    private final Store store;
    private final MasterKey masterKey;
    private final PrivateKeyMeter meter;

    /** By the sealed octets: an account that was opened anew under the same name is sealed anew. */
    private final Cache<Bytes, Account> open = Caffeine.newBuilder()
            .maximumSize(KEPT_OPEN)
            .expireAfterWrite(KEPT_FOR)
            .build();

    public Accounts(Store store, MasterKey masterKey, PrivateKeyMeter meter) {
        this.store = store;
        this.masterKey = masterKey;
        this.meter = meter;
    }

    /** Opens an account; one that is already open for the customer and the brand is replaced. */
    public void open(NewAccount account) {
        AccountSecrets secrets = new AccountSecrets(
                account.pan(),
                account.expiry(),
                account.cardSecret(),
                account.panSecret(),
                Bytes.of(account.key().getPrivate().getEncoded()));
        String customer = account.customer().toString();
        String brand = account.brand().text();
        byte[] sealed = masterKey.seal(Der.encode(secrets), context(customer, brand));
        store.inTransaction(() -> {
            store.jdbc()
                    .sql("delete from account where customer = ? and brand = ?")
                    .params(customer, brand)
                    .update();
            insert(account, sealed);
        });
    }

    private void insert(NewAccount account, byte[] sealed) {
        store.jdbc()
                .sql(
                        """
                        insert into account (customer, brand, masked_card, secrets, chain, module_sign, module_seal)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        account.customer().toString(),
                        account.brand().text(),
                        account.pan().masked(),
                        sealed,
                        Der.encode(CertificateChain.of(account.chain())),
                        account.moduleSign().getEncoded(),
                        account.moduleSeal().getEncoded())
                .update();
    }

    /** Whether there is an account; opens nothing. */
    public boolean holds(TerminalAddress customer, Brand brand) {
        return store.jdbc()
                .sql("select 1 from account where customer = ? and brand = ?")
                .params(customer.toString(), brand.text())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** A customer's account for a brand. */
    Optional<Account> find(TerminalAddress customer, Brand brand) {
        return store.jdbc()
                .sql("select * from account where customer = ? and brand = ?")
                .params(customer.toString(), brand.text())
                .query(this::account)
                .optional();
    }

    private Account account(ResultSet row, int number) throws SQLException {
        Bytes sealed = Bytes.of(row.getBytes("secrets"));
        Account known = open.getIfPresent(sealed);
        if (known == null) {
            known = opened(row);
            open.put(sealed, known);
        }
        return known;
    }

    private Account opened(ResultSet row) throws SQLException {
        String customer = row.getString("customer");
        String brand = row.getString("brand");
        byte[] opened = masterKey.open(row.getBytes("secrets"), context(customer, brand));
        AccountSecrets secrets = Der.decode(AccountSecrets.class, opened);
        List<X509Certificate> chain =
                Der.decode(CertificateChain.class, row.getBytes("chain")).x509();
        ModuleKeys module =
                ModuleKeys.decoded(Bytes.of(row.getBytes("module_sign")), Bytes.of(row.getBytes("module_seal")));
        return new Account(
                TerminalAddress.parse(customer),
                new Brand(brand),
                row.getString("masked_card"),
                module,
                new CardholderAccount(
                        SigningKey.certified(secrets.privateKey(), chain, meter),
                        new BrandId(brand),
                        secrets.pan(),
                        secrets.expiry(),
                        secrets.cardSecret(),
                        secrets.panSecret()));
    }

    private static String context(String customer, String brand) {
        return "account " + customer + " " + brand;
    }
}
