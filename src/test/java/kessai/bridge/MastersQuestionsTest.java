package kessai.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kessai.der.Bytes;
import kessai.party.PartyName;
import kessai.store.Stores;
import kessai.store.TestDatabase;
import kessai.wakeup.Brand;
import kessai.wakeup.SettlementId;
import kessai.wakeup.TerminalAddress;
import kessai.wakeup.ValueRefused;
import kessai.wakeup.WalletName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a master asks, as a bridge keeps it, and the answers that fit. */
class MastersQuestionsTest {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Instant NOW = Instant.parse("2026-11-23T10:15:00Z");
    private static final TerminalAddress TERMINAL = TerminalAddress.parse("110@demo");
    private static final WalletName LONGEST = new WalletName("a" + "-a".repeat(38));

    @TempDir
    Path data;

    @ParameterizedTest
    @EnumSource
    void aQuestionThatComesAgainIsOneAndAnotherIsAnother(TestDatabase database) {
        try (Stores stores = database.open(data)) {
            Prompts prompts = new Prompts(stores.open(PartyName.bridge(TestDatabase.freshName())));
            SettlementId settlement = SettlementId.random(RANDOM);
            Prompt first = address(settlement, "01");

            assertThat(prompts.open(first)).isTrue();
            assertThat(prompts.open(address(settlement, "01"))).isFalse();
            assertThat(prompts.answer(first.id(), Given.chosen(LONGEST), NOW)).isTrue();
            assertThat(prompts.answer(first.id(), Given.DECLINED, NOW)).isFalse();
            assertThat(prompts.open(address(settlement, "02"))).isTrue();

            Prompt kept = prompts.find(first.id()).orElseThrow();
            assertThat(kept.given()).contains(Given.chosen(LONGEST));
            assertThat(kept.asked()).isEqualTo(first.asked());
            assertThat(prompts.waiting(TERMINAL, NOW)).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMastersNextQuestionTakesThePlaceOfTheOneBefore(TestDatabase database) {
        try (Stores stores = database.open(data)) {
            Prompts prompts = new Prompts(stores.open(PartyName.bridge(TestDatabase.freshName())));
            SettlementId settlement = SettlementId.random(RANDOM);
            Prompt first = address(settlement, "01");
            Prompt next = address(settlement, "02");

            prompts.open(first);
            prompts.open(next);

            assertThat(prompts.waiting(TERMINAL, NOW)).extracting(Prompt::id).containsExactly(next.id());
            assertThat(prompts.answer(first.id(), Given.chosen(LONGEST), NOW)).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void nobodyElsesQuestionIsTakenBack(TestDatabase database) {
        try (Stores stores = database.open(data)) {
            Prompts prompts = new Prompts(stores.open(PartyName.bridge(TestDatabase.freshName())));
            SettlementId settlement = SettlementId.random(RANDOM);
            Prompt approval = approval(settlement, "slave-b");
            Prompt another = approval(settlement, "slave-c");

            assertThat(prompts.open(approval)).isTrue();
            assertThat(prompts.open(address(settlement, "01"))).isTrue();
            assertThat(prompts.open(approval(settlement, "slave-b"))).isFalse();
            assertThat(prompts.open(another)).isTrue();

            assertThat(prompts.waiting(TERMINAL, NOW)).extracting(Prompt::id).contains(approval.id(), another.id());
        }
    }

    private static Prompt approval(SettlementId settlement, String wallet) {
        Prompt.Asked asked = new Prompt.Asked(
                PartyName.wallet(wallet), Bytes.ofHex("0102"), Optional.of(new Brand("brand-b")), Optional.of("****"));
        return new Prompt(
                UUID.randomUUID(),
                settlement,
                TERMINAL,
                PromptKind.APPROVE,
                List.of(),
                "",
                Optional.of(asked),
                NOW,
                NOW.plusSeconds(900),
                Optional.empty(),
                false);
    }

    @ParameterizedTest
    @EnumSource
    void aHundredOffersOfTheLongestNamesAreKept(TestDatabase database) {
        try (Stores stores = database.open(data)) {
            Prompts prompts = new Prompts(stores.open(PartyName.bridge(TestDatabase.freshName())));
            List<WalletName> offers = Collections.nCopies(100, LONGEST);
            Prompt prompt = prompt(SettlementId.random(RANDOM), PromptKind.DESIGNATE_SLAVE, offers, "01");

            prompts.open(prompt);

            assertThat(prompts.find(prompt.id()).orElseThrow().offers()).isEqualTo(offers);
        }
    }

    @Test
    void anAddressIsAWalletsName() {
        Prompt prompt = address(SettlementId.random(RANDOM), "01");

        assertThat(new GivenForm("chosen", "slave-b").to(prompt)).isEqualTo(Given.chosen(new WalletName("slave-b")));
        assertThat(new GivenForm("declined", null).to(prompt)).isEqualTo(Given.DECLINED);
        for (String wrong : List.of("", "Slave-b", "slave-b.", "a--b", "sl\u0430ve-b", "activemq:queue:journey")) {
            assertThatThrownBy(() -> new GivenForm("chosen", wrong).to(prompt))
                    .isInstanceOf(ValueRefused.class)
                    .hasMessageStartingWith("wallet: expected a wallet's name");
        }
        assertThatThrownBy(() -> new GivenForm("chosen", null).to(prompt)).hasMessageContaining("wallet");
        assertThatThrownBy(() -> new GivenForm("approved", null).to(prompt)).hasMessageContaining("decision");
    }

    private static Prompt address(SettlementId settlement, String request) {
        return prompt(settlement, PromptKind.GIVE_ADDRESS, List.of(), request);
    }

    private static Prompt prompt(SettlementId settlement, PromptKind kind, List<WalletName> offers, String request) {
        return Prompt.slave(
                settlement,
                TERMINAL,
                kind,
                offers,
                "",
                new Prompt.Asked(
                        new PartyName(kessai.party.Role.WALLET, LONGEST.text()),
                        Bytes.ofHex(request),
                        Optional.empty(),
                        Optional.empty()),
                NOW,
                NOW.plusSeconds(900));
    }
}
