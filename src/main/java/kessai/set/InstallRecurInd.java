package kessai.set;

/**
 * Instalments, or recurring payments (set-protocol 2.6).
 *
 * <pre>
 * InstallRecurInd ::= CHOICE { installTotalTrans [0] INTEGER (2..MAX), recurring [1] Recurring }
 * </pre>
 */
public sealed interface InstallRecurInd permits InstallTotalTrans, Recurring {}
