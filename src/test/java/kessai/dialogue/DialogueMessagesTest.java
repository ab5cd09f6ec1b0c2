package kessai.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import kessai.der.Bytes;
import kessai.der.Der;
import kessai.der.Undecodable;
import org.junit.jupiter.api.Test;

/** What is said about slaves, and what is not taken for it. */
class DialogueMessagesTest {

    private static final Bytes QUESTION = Bytes.ofHex("00112233445566778899aabbccddeeff");
    private static final SlipEntry ENTRY = new SlipEntry("slave-b", Optional.of("brand-b"), Optional.empty());

    @Test
    void eachIsReadAsItWasWritten() {
        DesignationAsked asked = new DesignationAsked(
                QUESTION, DesignationKind.DESIGNATE, List.of("slave-b", "slave-c"), "sla\u0430ve: no");
        assertThat(Der.decode(DesignationAsked.class, asked.write())).isEqualTo(asked);
        DesignationAsked address = new DesignationAsked(QUESTION, DesignationKind.GIVE_ADDRESS, List.of(), "");
        assertThat(Der.decode(DesignationAsked.class, address.write())).isEqualTo(address);
        for (Optional<String> wallet :
                List.of(Optional.<String>empty(), Optional.of("slave-b"), Optional.of("\u0000"))) {
            Designated designated = new Designated(QUESTION, wallet);
            assertThat(Der.decode(Designated.class, designated.write())).isEqualTo(designated);
        }
        WakeUpWithSlip both = new WakeUpWithSlip(
                QUESTION, List.of(ENTRY, new SlipEntry("", Optional.empty(), Optional.of("111@demo"))));
        assertThat(Der.decode(WakeUpWithSlip.class, both.write())).isEqualTo(both);
    }

    @Test
    void aQuestionOffersOneToAHundredSlavesOrNoneWhereAnAddressIsGiven() {
        List<String> many = Collections.nCopies(101, "slave-b");

        assertThatThrownBy(() -> asked(DesignationKind.DESIGNATE, many))
                .hasMessage("expected 1 to 100 offers, found 101");
        assertThatThrownBy(() -> asked(DesignationKind.DESIGNATE, List.of()))
                .hasMessage("expected 1 to 100 offers, found 0");
        assertThatThrownBy(() -> asked(DesignationKind.GIVE_ADDRESS, List.of("slave-b")))
                .hasMessage("expected no offers, found 1");
    }

    @Test
    void aQuestionHasAnIdentifierOfItsSize() {
        Bytes shorter = Bytes.ofHex("00");

        assertThatThrownBy(() -> new Designated(shorter, Optional.empty()))
                .hasMessage("expected a question of 16 octets, found 1");
        assertThatThrownBy(() -> new DesignationAsked(shorter, DesignationKind.GIVE_ADDRESS, List.of(), ""))
                .hasMessage("expected a question of 16 octets, found 1");
    }

    @Test
    void aSlipHasOneToAHundredEntries() {
        assertThatThrownBy(() -> new WakeUpWithSlip(QUESTION, Collections.nCopies(101, ENTRY)))
                .hasMessage("expected 1 to 100 entries, found 101");
        assertThatThrownBy(() -> new WakeUpWithSlip(QUESTION, List.of()))
                .hasMessage("expected 1 to 100 entries, found 0");
    }

    @Test
    void whatIsSaidIsCut() {
        DesignationAsked asked =
                new DesignationAsked(QUESTION, DesignationKind.GIVE_ADDRESS, List.of(), "x".repeat(10_000));

        assertThat(asked.said()).hasSize(300).endsWith("…");
    }

    @Test
    void whatIsCutShortOrTooLongIsNone() {
        byte[] octets = new WakeUpWithSlip(QUESTION, List.of(ENTRY)).write();

        for (int length = 0; length < octets.length; length++) {
            byte[] cut = Arrays.copyOf(octets, length);
            assertThatThrownBy(() -> Der.decode(WakeUpWithSlip.class, cut)).isInstanceOf(Undecodable.class);
        }
        byte[] longer = Arrays.copyOf(octets, octets.length + 1);
        assertThatThrownBy(() -> Der.decode(WakeUpWithSlip.class, longer)).isInstanceOf(Undecodable.class);
        assertThatThrownBy(() -> Der.decode(Designated.class, octets)).isInstanceOf(Undecodable.class);
    }

    private static DesignationAsked asked(DesignationKind kind, List<String> offers) {
        return new DesignationAsked(QUESTION, kind, offers, "");
    }
}
