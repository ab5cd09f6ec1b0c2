package kessai.set;

import java.util.Optional;
import kessai.der.Tag;

/**
 * An agreement to pay in instalments or again and again (set-protocol 2.6).
 *
 * <pre>
 * InstallRecurData ::= SEQUENCE { installRecurInd InstallRecurInd, irExtensions [0] MsgExtensions OPTIONAL }
 * </pre>
 */
public record InstallRecurData(InstallRecurInd installRecurInd, @Tag(0) Optional<MsgExtensions> irExtensions) {}
