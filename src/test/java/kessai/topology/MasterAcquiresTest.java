package kessai.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kessai.der.Bytes;
import kessai.party.DataFolder;
import kessai.party.PartyName;
import kessai.store.Store;
import kessai.store.Stores;
import kessai.wallet.OpenedAccount;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("108 master acquires the certificate and settles by itself")
class MasterAcquiresTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Ingress shop = Deployment.ingress();

    @Test
    void theMasterSettlesWhatItHoldsTheCertificateFor() {
        Settled settled = shop.settle(Order.at("108@demo").with("brand-a"));

        assertThat(settled.outcome()).isEqualTo("captured");
        assertThat(settled.told("wallet/master"))
                .contains("selected: brand-a: it holds the customer's certificate, which goes before any slave's");
        assertThat(Deployment.messages().about(settled).received("wallet.slave-"))
                .isEmpty();
    }

    @Test
    void theJourneySaysWhatWasAcquiredFromWhomAndWhatTheSlaveHandedOut() {
        Settled settled = shop.settle(Order.at("108@demo").with("brand-c"));

        assertThat(settled.outcome()).isEqualTo("captured");
        assertThat(settled.told("wallet/master"))
                .containsExactly(
                        "selected: brand-c: by its brand information, wallet/slave-c; not itself, which holds no account of the customer for it; not wallet/slave-b: its brand information has it for brand-b",
                        "acquiring: the customer's certificate of brand-c, from wallet/slave-c",
                        "acquired: the customer's certificate of brand-c, from wallet/slave-c",
                        "asked: the customer to approve, with brand-c",
                        "approved: by the customer's module",
                        "ordering: what pays, from wallet/slave-c",
                        "PReq: signed and sent, with brand-c",
                        "ended: captured");
        assertThat(settled.told("wallet/slave-c"))
                .containsExactly(
                        "handed out: the customer's certificate of brand-c, to wallet/master",
                        "handed out: the signature over PI-TBS, PANData and this XID's TransStain, to wallet/master");
        assertThat(settled.told("terminal/108@demo")).anyMatch(line -> line.contains("asked by wallet/master, card"));
        assertThat(Deployment.messages().about(settled).received("wallet.slave-c"))
                .allMatch(sent -> sent.address().equals("wallet.slave-c.certificates"));
    }

    @Test
    void theSlaveLogsWhatItHandedOutAndNeverTheThingItself() throws Exception {
        Settled settled = shop.settle(Order.at("108@demo").with("brand-b"));

        List<Map<String, Object>> log = rows("slave-b", "handed_out", "settlement", settled.id());
        assertThat(log).hasSize(2).allSatisfy(row -> assertThat(row)
                .containsEntry("master", "wallet/master")
                .containsEntry("customer", "108@demo")
                .containsEntry("brand", "brand-b"));
        assertThat(log.get(0)).containsEntry("what", "the certificate");
        assertThat(log.get(1)).containsEntry("what", "the signature over PI-TBS, PANData and this XID's TransStain");
        assertThat(log.get(1).get("usable_until")).isNotEqualTo(log.get(0).get("usable_until"));
        assertThat(log).allSatisfy(row -> assertThat(row.values()).noneMatch(byte[].class::isInstance));
    }

    @Test
    void afterSettlingTheMasterKeepsNothingOfIt() throws Exception {
        Settled settled = shop.settle(Order.at("108@demo").with("brand-b"));
        Bytes certificate = certificate("slave-b", "108@demo", "brand-b");
        Bytes panSecret = account("slave-b", "108@demo", "brand-b")
                .cardholder()
                .panSecret()
                .value();

        assertThat(settled.outcome()).isEqualTo("captured");
        assertThat(rows("master", "settlement", "id", settled.id())).hasSize(1);
        assertThat(rows("master", "acquisition", "id", settled.id())).isEmpty();
        assertThat(kept("master", certificate)).isEmpty();
        assertThat(kept("master", panSecret)).isEmpty();
        assertThat(kept("slave-b", certificate)).as("where it is").isNotEmpty();
    }

    @Test
    void alsoOfWhatIsDeclinedItKeepsNothing() {
        Customer customer = Deployment.customer("108@demo");
        String id = shop.post(Order.at("108@demo").with("brand-b").of("1000.01"));
        var prompt = customer.awaitPrompt(id);
        assertThat(rows("master", "acquisition", "id", id)).hasSize(1);

        customer.answer(prompt, Customer.decision("declined"));

        assertThat(shop.await(id).outcome()).isEqualTo("cancelled");
        assertThat(rows("master", "acquisition", "id", id)).isEmpty();
        assertThat(rows("slave-b", "handed_out", "settlement", id)).hasSize(1);
    }

    @Test
    void alsoOfWhatNobodyApprovesInTime() {
        String id = shop.post(Order.at("108@demo").with("brand-b").of("1000.01").within(3));

        assertThat(shop.await(id).outcome()).isEqualTo("expired");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(rows("master", "acquisition", "id", id))
                .isEmpty());
    }

    @Test
    void aSlaveThatRefusesIsFollowedByTheNextLineAndAKeeperHandsOverTheKey() {
        Settled settled = shop.settle(Order.at("acquire@demo").with("brand-b"));

        assertThat(settled.outcome()).isEqualTo("captured");
        assertThat(settled.told("wallet/refusing"))
                .containsExactly("refused: to hand out: wallet/master-2 is none of the masters that it knows");
        assertThat(settled.told("wallet/master-2"))
                .containsSubsequence(
                        "selected: brand-b: by its brand information, wallet/refusing; not itself, which holds no account of the customer for it; not wallet/keeper: its brand information has it for brand-b; not wallet/away: its brand information has it for brand-c",
                        "not acquired: from wallet/refusing: wallet/master-2 is none of the masters that it knows",
                        "acquiring: the customer's certificate of brand-b, from wallet/keeper, by the next line of its"
                                + " brand information",
                        "acquired: the customer's certificate of brand-b, from wallet/keeper",
                        "ended: captured");
        assertThat(settled.told("wallet/keeper"))
                .contains("handed out: the signature key, PANData and this XID's TransStain, to wallet/master-2");
        assertThat(rows("master-2", "acquisition", "id", settled.id())).isEmpty();
    }

    @Test
    void whereEverySlaveRefusesItIsUnroutable() {
        Settled settled = shop.settle(Order.at("acquire@demo").with("brand-a"));

        assertThat(settled.outcome()).isEqualTo("unroutable");
        assertThat(settled.reason())
                .contains(
                        "nobody hands out the customer's certificate of brand-a",
                        "wallet/refusing",
                        "none of the masters");
        assertThat(rows("master-2", "acquisition", "id", settled.id())).isEmpty();
    }

    @Test
    void aSlaveThatIsAwayIsWaitedForUntilTheDeadline() {
        Settled settled = shop.settle(Order.at("acquire@demo").with("brand-c").within(3));

        assertThat(settled.outcome()).isEqualTo("expired");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(rows("master-2", "acquisition", "id", settled.id()))
                .isEmpty());
        assertThat(rows("master-2", "settlement", "id", settled.id()).get(0))
                .containsEntry("reason", "the wallet that keeps the customer's certificate did not answer in time");
    }

    @Test
    void aKeeperRunsNoneOfTheSettlingPartsAndRefusesToBeWoken() {
        List<String> routes = Deployment.part(CamelContext.class).getRoutes().stream()
                .map(Route::getRouteId)
                .toList();
        assertThat(routes)
                .filteredOn(route -> route.endsWith(".keeper"))
                .containsExactlyInAnyOrder(
                        "wallet-certificates.keeper", "wallet-wake-up.keeper", "wallet-what-if.keeper");
        assertThat(routes).contains("wallet-dialogue.slave-b", "wallet-merchant.slave-b");

        Settled settled = shop.settle(Order.at("kept@demo").with("brand-b"));

        assertThat(settled.outcome()).isEqualTo("unroutable");
        assertThat(settled.reason()).contains("the wallet keeps credentials and settles nothing");
    }

    private static Store store(String wallet) {
        return Deployment.part(Stores.class).opened().get(PartyName.wallet(wallet));
    }

    private static List<Map<String, Object>> rows(String wallet, String table, String column, String settlement) {
        return store(wallet)
                .jdbc()
                .sql("select * from " + table + " where " + column + " = ?")
                .param(UUID.fromString(settlement))
                .query()
                .listOfRows();
    }

    private static OpenedAccount account(String wallet, String terminal, String brand) {
        return OpenedAccount.in(store(wallet), new DataFolder(Deployment.data()), terminal, brand);
    }

    private static Bytes certificate(String wallet, String terminal, String brand) throws CertificateEncodingException {
        return Bytes.of(account(wallet, terminal, brand)
                .cardholder()
                .key()
                .certificate()
                .getEncoded());
    }

    /** Where these octets are in a wallet's store: in its rows and in its files. */
    private static List<String> kept(String wallet, Bytes octets) {
        List<String> found = new ArrayList<>();
        for (String table : List.of("account", "settlement", "relay", "acquisition", "handing", "outbox")) {
            store(wallet).jdbc().sql("select * from " + table).query().listOfRows().stream()
                    .flatMap(row -> row.values().stream())
                    .filter(byte[].class::isInstance)
                    .filter(value -> holds((byte[]) value, octets.toByteArray()))
                    .forEach(value -> found.add("a row of " + table));
        }
        for (Path file : Needles.files(Deployment.data().resolve("wallet").resolve(wallet))) {
            if (holds(read(file), octets.toByteArray())) {
                found.add(file.toString());
            }
        }
        return found;
    }

    private static boolean holds(byte[] hay, byte[] needle) {
        for (int at = 0; at + needle.length <= hay.length; at++) {
            if (java.util.Arrays.equals(hay, at, at + needle.length, needle, 0, needle.length)) {
                return true;
            }
        }
        return false;
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
