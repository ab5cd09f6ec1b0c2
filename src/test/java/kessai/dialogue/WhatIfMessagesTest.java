package kessai.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import kessai.der.Der;
import kessai.party.PartyName;
import kessai.wakeup.Brand;
import kessai.wakeup.WalletName;
import org.junit.jupiter.api.Test;

class WhatIfMessagesTest {

    private static final List<Brand> BRANDS = List.of(new Brand("brand-a"), new Brand("brand-b"));
    private static final WalletName WALLET = new WalletName("sw-1");
    private static final PartyName BRIDGE = PartyName.bridge("demo");
    private static final PartyName MASTER = PartyName.wallet("master");

    @Test
    void theySurviveTheWire() {
        WhatIfAsked asked = WhatIfAsked.about(
                BRANDS,
                List.of(
                        WhatIfKnown.settles(BRIDGE, WALLET, BRANDS),
                        WhatIfKnown.refuses(MASTER, WALLET, "not here"),
                        WhatIfKnown.silent(BRIDGE, WALLET)));
        Weighed weighed = Weighed.to(
                Course.WAKES,
                WALLET,
                Optional.empty(),
                List.of(Considered.chosen(WALLET, "settles all", "the first"), Considered.not(WALLET, "", "")),
                "why");
        WhatIfTold told = WhatIfTold.of(asked, weighed, BRANDS, Optional.of(kessai.wakeup.Topology.of(107)));

        assertThat(Der.decode(WhatIfAsked.class, asked.write())).isEqualTo(asked);
        assertThat(Der.decode(WhatIfTold.class, told.write())).isEqualTo(told);
    }

    @Test
    void aPartyAsksOnWithoutWhatOnlyItNeedsToKnow() {
        WhatIfKnown below = WhatIfKnown.refuses(PartyName.wallet("other"), WALLET, "no");
        WhatIfAsked asked = WhatIfAsked.about(BRANDS, List.of(WhatIfKnown.silent(BRIDGE, WALLET), below));

        WhatIfAsked atMaster = asked.on(BRIDGE, WhatIfKind.WAKE_UP, BRANDS, List.of());
        WhatIfAsked atSlave = atMaster.on(MASTER, WhatIfKind.CERTIFICATE, BRANDS.subList(0, 1), List.of());

        assertThat(atMaster.passed()).isEmpty();
        assertThat(atMaster.known()).containsExactly(below);
        assertThat(atSlave.passed()).containsExactly("master");
        assertThat(atSlave.listed()).containsExactly(new Brand("brand-a"));
    }

    @Test
    void whatIsOutsideTheirLimitsIsRefused() {
        List<String> many = Collections.nCopies(101, "sw-1");
        assertThatIllegalArgumentException().isThrownBy(() -> WhatIfAsked.about(List.of(), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WhatIfAsked(WhatIfKind.WAKE_UP, List.of("brand-a"), List.of(), many, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WhatIfAsked(
                        WhatIfKind.WAKE_UP, List.of("brand-a"), List.of(), List.of("wallet.sw-1.dialogue"), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WhatIfTold(0, Course.WAKES, "", List.of(), many, List.of(), Optional.empty()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WhatIfTold(
                        0, Course.WAKES, "", List.of(), List.of("file:///etc"), List.of(), Optional.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Considered("Sw-1", "", false, ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WhatIfKnown("nobody", "sw-1", Optional.empty(), Optional.empty()));
    }

    @Test
    void wordsAreCutAndHoldNoControlCharacters() {
        WhatIfTold told = new WhatIfTold(
                0, Course.REFUSES, "a\nb" + "x".repeat(400), List.of(), List.of(), List.of(), Optional.empty());

        assertThat(told.said()).startsWith("a bx").hasSize(300).endsWith("…");
    }
}
