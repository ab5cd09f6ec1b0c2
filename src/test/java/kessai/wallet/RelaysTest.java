package kessai.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kessai.party.Descriptor;
import kessai.party.PartyName;
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
    @EnumSource(names = "H2")
    void whatAnotherMasterRelaysIsSettledAndNotRelayedOn(TestDatabase database) throws IOException {
        try (Stores stores = database.open(data)) {
            WakeUpDesk desk = new WakeUpDesk(wallets(stores), CLOCK);

            assertThat(woken(desk, "bridge/demo").getVariable("part")).isEqualTo("107-master");
            assertThat(woken(desk, "wallet/other-master").getVariable("part")).isEqualTo("settle-wake-up");
            assertThatThrownBy(() -> woken(desk, "bridge/other"))
                    .isInstanceOf(InvalidMessage.class)
                    .hasMessage("bridge/other does not speak for the terminal 107@demo");
        }
    }

    private static Exchange woken(WakeUpDesk desk, String sender) {
        WakeUp wakeUp = new WakeUp(
                PROMOTED.shop(),
                Optional.empty(),
                Optional.of(new OrderCommitment("ab".repeat(32))),
                List.of(new Brand("brand-b")),
                Money.parse(Currency.of("EUR"), "12.50"),
                LidM.random(RANDOM),
                Protocol.SET,
                Optional.empty(),
                Kept.NOTHING);
        Exchange exchange = from(sender, "WakeUp");
        exchange.getMessage().setBody(WakeUpText.print(wakeUp));
        desk.receive(exchange, "master");
        return exchange;
    }

    private static Exchange begin(Relays relays, String slave) {
        Exchange exchange = from("bridge/demo", "WakeUp");
        exchange.setVariable(Wallets.WALLET, "master");
        exchange.setVariable(BrandInformation.SLAVE, slave);
        exchange.setVariable(BrandInformation.BRAND, new Brand("brand-b"));
        relays.begin(exchange);
        return exchange;
    }

    private static Exchange find(Relays relays, String sender) {
        Exchange exchange = from(sender, "ApprovalRequest");
        relays.find(exchange, "master");
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
                Map.of())));
    }
}
