package kessai.set;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import kessai.der.ArbitraryRecords;
import kessai.der.Bytes;
import kessai.der.Der;
import kessai.der.Undecodable;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class MessagePropertyTest {

    @Property(seed = "1997", tries = 500, edgeCases = EdgeCasesMode.NONE)
    void everyMessageSurvivesTheWire(@ForAll("wrappers") MessageWrapper wrapper) {
        assertThat(Der.decode(MessageWrapper.class, Der.encode(wrapper))).isEqualTo(wrapper);
    }

    @Property(seed = "1997", tries = 500, edgeCases = EdgeCasesMode.NONE)
    void everyStructureSurvivesTheWire(@ForAll("structures") Object structure) {
        assertThat(Der.decode(structure.getClass(), Der.encode(structure))).isEqualTo(structure);
    }

    @Property(seed = "1997", tries = 500, edgeCases = EdgeCasesMode.NONE)
    void noOctetCanBeChangedUnnoticed(
            @ForAll("structures") Object structure,
            @ForAll @IntRange(max = 100_000) int at,
            @ForAll @IntRange(min = 1, max = 255) int change) {
        byte[] der = Der.encode(structure);
        der[at % der.length] ^= (byte) change;

        assertThat(decodedOrRefused(structure.getClass(), der)).isNotEqualTo(Optional.of(structure));
    }

    @Property(seed = "1997", tries = 500, edgeCases = EdgeCasesMode.NONE)
    void whatIsCutShortIsRefused(@ForAll("structures") Object structure, @ForAll @IntRange(max = 100_000) int length) {
        byte[] der = Der.encode(structure);

        assertThat(decodedOrRefused(structure.getClass(), Arrays.copyOf(der, length % der.length)))
                .isEmpty();
    }

    @Property(seed = "1997", tries = 500, edgeCases = EdgeCasesMode.NONE)
    void muchChangedOctetsAreRefusedOrSomethingElse(
            @ForAll("wrappers") MessageWrapper wrapper,
            @ForAll @Size(max = 8) int[] places,
            @ForAll @Size(8) byte[] changes) {
        byte[] der = Der.encode(wrapper);
        for (int i = 0; i < places.length; i++) {
            der[Math.floorMod(places[i], der.length)] = changes[i];
        }

        decodedOrRefused(MessageWrapper.class, der)
                .ifPresent(decoded -> assertThat(Bytes.of(Der.encode(decoded))).isEqualTo(Bytes.of(der)));
    }

    @Property(seed = "1997", tries = 2000)
    void anyOctetsAreRefusedOrCanonical(@ForAll byte[] octets) {
        decodedOrRefused(MessageWrapper.class, octets)
                .ifPresent(decoded -> assertThat(Bytes.of(Der.encode(decoded))).isEqualTo(Bytes.of(octets)));
    }

    @Provide
    Arbitrary<MessageWrapper> wrappers() {
        return ArbitraryRecords.of(MessageWrapper.class);
    }

    @Provide
    Arbitrary<Object> structures() {
        return Arbitraries.of(
                        Catalogue.structures().stream().filter(Class::isRecord).toList())
                .flatMap(structure -> ArbitraryRecords.of(structure).map(Object.class::cast));
    }

    /** The value, or nothing if it was refused in the one way that there is. */
    private static <T> Optional<T> decodedOrRefused(Class<T> type, byte[] der) {
        try {
            return Optional.of(Der.decode(type, der));
        } catch (Undecodable refused) {
            return Optional.empty();
        }
    }
}
