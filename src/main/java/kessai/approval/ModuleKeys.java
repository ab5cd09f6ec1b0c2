package kessai.approval;

import java.security.PublicKey;

/**
 * The keys of a connecting module, as it registered them at a wallet when the account was opened.
 *
 * @param sign verifies its answers
 * @param seal closes requests for it
 */
public record ModuleKeys(PublicKey sign, PublicKey seal) {}
