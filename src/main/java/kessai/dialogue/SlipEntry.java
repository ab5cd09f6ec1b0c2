package kessai.dialogue;

import static kessai.der.Alphabet.UTF8;

import java.util.Optional;
import kessai.der.Tag;
import kessai.der.Text;

/**
 * What a terminal knows of a slave, as it is sent along with a wake-up. It comes from outside: nothing in it is an address
 * before it has been checked.
 *
 * <pre>
 * SlipEntry ::= SEQUENCE { slave UTF8String, brand [0] UTF8String OPTIONAL, customer [1] UTF8String OPTIONAL }
 * </pre>
 *
 * @param slave said to be a wallet's name
 * @param brand what it settles; none: only that it exists is known
 * @param customer whose certificate it is about; none: everybody's
 */
public record SlipEntry(
        @Text(UTF8) String slave,
        @Tag(0) @Text(UTF8) Optional<String> brand,
        @Tag(1) @Text(UTF8) Optional<String> customer) {}
