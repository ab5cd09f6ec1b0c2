package kessai.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kessai.dialogue.WakeUpRefused;
import kessai.party.Descriptor;
import kessai.party.PartyName;
import kessai.routing.Headers;
import kessai.routing.Hop;
import kessai.routing.InvalidMessage;
import kessai.routing.Promoted;
import kessai.routing.Sender;
import kessai.store.Store;
import kessai.store.Stores;
import kessai.store.TestDatabase;
import kessai.wakeup.Brand;
import kessai.wakeup.Currency;
import kessai.wakeup.Kept;
import kessai.wakeup.LidM;
import kessai.wakeup.Money;
import kessai.wakeup.OrderCommitment;
import kessai.wakeup.Protocol;
import kessai.wakeup.SettlementId;
import kessai.wakeup.ShopName;
import kessai.wakeup.TerminalAddress;
import kessai.wakeup.Topology;
import kessai.wakeup.WakeUp;
import kessai.wakeup.WakeUpText;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A master between a terminal's bridge and a slave. */
class RelaysTest {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:15:00Z"), ZoneOffset.UTC);
    private static final WalletSettings SETTINGS = new WalletSettings(4, Duration.ofSeconds(20), Duration.ofMinutes(5));
    private static final byte[] BODY = {1, 2, 3};
    private static final Promoted PROMOTED = new Promoted(
            SettlementId.random(RANDOM),
            TerminalAddress.parse("107@demo"),
            new ShopName("garden"),
            Optional.empty(),
            Optional.of(Topology.of(107)),
            Protocol.SET,
            CLOCK.instant().plusSeconds(900));

    @TempDir
    Path data;

    @ParameterizedTest
    @EnumSource
    void whatOneSideSaysIsPassedToTheOther(TestDatabase database) throws IOException {
        try (Stores stores = database.open(data)) {
            Relays relays = new Relays(wallets(stores), CLOCK);

            assertThat(addressOf(begin(relays, "slave-b"))).isEqualTo("wallet.slave-b.wake-up");

            assertThat(addressOf(find(relays, "wallet/slave-b"))).isEqualTo("bridge.demo.dialogue");
            Exchange answer = find(relays, "bridge/demo");
            assertThat(addressOf(answer)).isEqualTo("wallet.slave-b.dialogue");
            assertThat(answer.getMessage().getBody(byte[].class)).isEqualTo(BODY);
            assertThat(answer.getMessage().getHeaders()).doesNotContainKey(Sender.HEADER);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aWakeUpThatComesAgainGoesWhereItWentFirst(TestDatabase database) throws IOException {
        try (Stores stores = database.open(data)) {
            Relays relays = new Relays(wallets(stores), CLOCK);
            begin(relays, "slave-b");

            assertThat(addressOf(begin(relays, "slave-c"))).isEqualTo("wallet.slave-b.wake-up");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aStrangerIsRefused(TestDatabase database) throws IOException {
        try (Stores stores = database.open(data)) {
            Relays relays = new Relays(wallets(stores), CLOCK);
            begin(relays, "slave-b");

            assertThatThrownBy(() -> find(relays, "wallet/slave-c"))
                    .isInstanceOf(InvalidMessage.class)
                    .hasMessageStartingWith("wallet/slave-c is on neither side");
            assertThatThrownBy(() -> find(relays, "bridge/other")).isInstanceOf(InvalidMessage.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotRelayedIsTheWalletsOwn(TestDatabase database) throws IOException {
        try (Stores stores = database.open(data)) {
            Relays relays = new Relays(wallets(stores), CLOCK);

            assertThat(addressOf(find(relays, "bridge/demo"))).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSlaveThatRefusesMakesRoomForAnother(TestDatabase database) throws IOException {
        try (Stores stores = database.open(data)) {
            Relays relays = new Relays(wallets(stores), CLOCK);
            begin(relays, "slave-b");

            Exchange refusal = pass(relays, "wallet/slave-b", WakeUpRefused.TYPE);

            assertThat(addressOf(refusal)).isEqualTo("bridge.demo.dialogue");
            assertThat(addressOf(pass(relays, "wallet/slave-b", WakeUpRefused.TYPE)))
                    .isEqualTo("bridge.demo.dialogue");
            assertThat(addressOf(begin(relays, "slave-c"))).isEqualTo("wallet.slave-c.wake-up");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLoopIsRefusedAndWhatHasBeenRefusedIsNone(TestDatabase database) throws IOException {
        try (Stores stores = database.open(data)) {
            Wallets wallets = wallets(stores);
            WakeUpDesk desk = new WakeUpDesk(wallets, SETTINGS, CLOCK);
            Relays relays = new Relays(wallets, CLOCK);
            begin(relays, "slave-b");

            assertThat(woken(desk, "bridge/demo", "0").getVariable("part")).isEqualTo("107-master");
            Exchange loop = woken(desk, "wallet/slave-b", "1");
            assertThat(loop.getVariable("part")).isEqualTo("refuse-wake-up");
            assertThat(loop.getVariable("why"))
                    .isEqualTo("loop: wallet/master has the settlement from bridge/demo already");

            pass(relays, "wallet/slave-b", WakeUpRefused.TYPE);
            assertThat(woken(desk, "wallet/slave-c", "2").getVariable("part")).isEqualTo("107-master");
        }
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void whatAnotherMasterRelaysIsRelayedOnUpToTheLongestChain(TestDatabase database) throws IOException {
        try (Stores stores = database.open(data)) {
            WakeUpDesk desk = new WakeUpDesk(wallets(stores), SETTINGS, CLOCK);

            assertThat(woken(desk, "bridge/demo", "0").getVariable("part")).isEqualTo("107-master");
            assertThat(woken(desk, "wallet/other-master", "3").getVariable("part"))
                    .isEqualTo("107-master");
            Exchange last = woken(desk, "wallet/other-master", "4");
            assertThat(last.getVariable("part")).isEqualTo("refuse-wake-up");
            assertThat(last.getVariable("why")).isEqualTo("the chain is too long: 4 masters have relayed it already");
            for (String malformed : List.of("-1", "four", "999", "")) {
                assertThatThrownBy(() -> woken(desk, "wallet/other-master", malformed))
                        .isInstanceOf(InvalidMessage.class)
                        .hasMessageContaining(Headers.RELAYED);
            }
            assertThatThrownBy(() -> woken(desk, "bridge/other", "0"))
                    .isInstanceOf(InvalidMessage.class)
                    .hasMessage("bridge/other does not speak for the terminal 107@demo");
        }
    }

    private static Exchange woken(WakeUpDesk desk, String sender, String relayed) {
        Exchange exchange = from(sender, "WakeUp");
        exchange.getMessage().setHeader(Headers.RELAYED, relayed);
        exchange.getMessage().setBody(WakeUpText.print(wakeUp()));
        desk.receive(exchange, "master");
        return exchange;
    }

    private static WakeUp wakeUp() {
        return new WakeUp(
                PROMOTED.shop(),
                Optional.empty(),
                Optional.of(new OrderCommitment("ab".repeat(32))),
                List.of(new Brand("brand-b")),
                Money.parse(Currency.of("EUR"), "12.50"),
                LidM.random(RANDOM),
                Protocol.SET,
                Optional.empty(),
                Kept.NOTHING);
    }

    private static Exchange begin(Relays relays, String slave) {
        Exchange exchange = from("bridge/demo", "WakeUp");
        exchange.setVariable(Wallets.WALLET, "master");
        exchange.setVariable(BrandInformation.SLAVE, slave);
        exchange.setVariable(BrandInformation.BRAND, new Brand("brand-b"));
        byte[] octets = WakeUpText.print(wakeUp());
        exchange.setVariable(
                WakeUpDesk.WOKEN, Woken.of(PartyName.bridge("demo"), it -> PROMOTED, Woken.WAKE_UP, octets, 0));
        relays.begin(exchange);
        return exchange;
    }

    private static Exchange find(Relays relays, String sender) {
        return pass(relays, sender, "ApprovalRequest");
    }

    private static Exchange pass(Relays relays, String sender, String type) {
        Exchange exchange = from(sender, type);
        exchange.setVariable(Wallets.WALLET, "master");
        relays.pass(Hop.at(exchange, CLOCK.instant()));
        return exchange;
    }

    private static String addressOf(Exchange exchange) {
        return exchange.getVariable(Hop.ADDRESS, String.class);
    }

    private static Exchange from(String sender, String type) {
        Exchange exchange = new DefaultExchange(new DefaultCamelContext());
        Map<String, Object> headers = new HashMap<>(PROMOTED.headers(type));
        headers.put(Sender.HEADER, sender);
        exchange.getMessage().setHeaders(headers);
        exchange.getMessage().setBody(BODY);
        return exchange;
    }

    private Wallets wallets(Stores stores) throws IOException {
        Path file = data.resolve("master.yaml");
        Files.writeString(file, "{name: master, role: master, brands: [brand-a], topologies: [107]}");
        Store store = stores.open(PartyName.wallet(TestDatabase.freshName()));
        return new Wallets(List.of(new ServerWallet(
                PartyName.wallet("master"),
                Descriptor.at(file, WalletDescriptor.class),
                store,
                null,
                null,
                null,
                null,
                null,
                new Designations(store),
                null,
                null,
                null,
                null,
                WalletKeys.NONE)));
    }
}
