package kessai.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import kessai.dialogue.Course;
import kessai.dialogue.WhatIfKnown;
import kessai.dialogue.WhatIfTold;
import kessai.party.PartyName;
import kessai.wakeup.Brand;
import kessai.wakeup.WalletName;
import org.junit.jupiter.api.Test;

class InquiryTest {

    private static final PartyName BRIDGE = PartyName.bridge("demo");
    private static final PartyName MASTER = PartyName.wallet("master");
    private static final PartyName SLAVE = PartyName.wallet("slave");

    private final Inquiry inquiry = new Inquiry(BRIDGE);

    private static WhatIfTold told(int passed, Course course, String... next) {
        return new WhatIfTold(passed, course, "why", List.of(), List.of(next), List.of(), Optional.empty());
    }

    private static WhatIfTold tells(String... brands) {
        return new WhatIfTold(0, Course.TELLS, "these", List.of(), List.of(), List.of(brands), Optional.empty());
    }

    @Test
    void answersMayComeInAnyOrder() {
        inquiry.hear(SLAVE, told(1, Course.SETTLES, "slave"));
        inquiry.hear(MASTER, told(0, Course.WAKES, "slave"));
        assertThat(inquiry.look(false).waits()).isTrue();

        inquiry.hear(BRIDGE, told(0, Course.WAKES, "master"));

        Inquiry.Look look = inquiry.look(false);
        assertThat(look.waits()).isFalse();
        assertThat(look.learned()).isEmpty();
        assertThat(look.way()).extracting(Inquiry.Stop::party).containsExactly(BRIDGE, MASTER, SLAVE);
    }

    @Test
    void whoIsNotOnTheWayIsNotHeardAndTheFirstAnswerCounts() {
        inquiry.hear(BRIDGE, told(0, Course.WAKES, "master"));
        inquiry.hear(BRIDGE, told(0, Course.REFUSES));
        inquiry.hear(SLAVE, told(0, Course.SETTLES));

        assertThat(inquiry.look(false).waits()).isTrue();
        assertThat(inquiry.look(true).way())
                .containsExactly(
                        new Inquiry.Stop(BRIDGE, Optional.of(told(0, Course.WAKES, "master"))),
                        new Inquiry.Stop(MASTER, Optional.empty()));
    }

    @Test
    void aRefusalIsForWhoAsked() {
        inquiry.hear(BRIDGE, told(0, Course.WAKES, "master"));
        inquiry.hear(MASTER, told(0, Course.WAKES, "slave"));
        inquiry.hear(SLAVE, told(1, Course.REFUSES));

        assertThat(inquiry.look(false).learned())
                .containsExactly(WhatIfKnown.refuses(MASTER, new WalletName("slave"), "why"));
    }

    @Test
    void theLastWordIsTheBridges() {
        inquiry.hear(BRIDGE, told(0, Course.REFUSES));

        assertThat(inquiry.look(false)).extracting(Inquiry.Look::waits).isEqualTo(false);
        assertThat(inquiry.look(false).learned()).isEmpty();
    }

    @Test
    void thoseWhoAreAskedAreLearnedOfAndTheDeadAreSilent() {
        inquiry.hear(BRIDGE, told(0, Course.ASKS_WALLETS, "master", "slave"));
        inquiry.hear(SLAVE, tells("brand-a"));

        assertThat(inquiry.look(false).waits()).isTrue();
        assertThat(inquiry.look(true).learned())
                .containsExactly(
                        WhatIfKnown.silent(BRIDGE, new WalletName("master")),
                        WhatIfKnown.settles(BRIDGE, new WalletName("slave"), List.of(new Brand("brand-a"))));
    }

    @Test
    void aKeeperThatHandsOutEndsItAndOneThatRefusesDoesNot() {
        inquiry.hear(BRIDGE, told(0, Course.WAKES, "master"));
        inquiry.hear(MASTER, told(0, Course.FETCHES, "slave"));
        assertThat(inquiry.look(true).learned()).isEmpty();

        inquiry.hear(SLAVE, told(1, Course.REFUSES));
        assertThat(inquiry.look(false).learned())
                .containsExactly(WhatIfKnown.refuses(MASTER, new WalletName("slave"), "why"));
    }

    @Test
    void aCircleThatSomebodyMakesUpEnds() {
        inquiry.hear(BRIDGE, told(0, Course.WAKES, "master"));
        for (int passed = 0; passed < 500; passed++) {
            inquiry.hear(MASTER, told(passed, Course.WAKES, "master"));
        }

        assertThat(inquiry.look(true).way()).hasSizeLessThan(200);
    }
}
