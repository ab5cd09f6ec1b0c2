package kessai.wallet;

import java.util.List;
import kessai.der.Bytes;

/** A chain of certificates, as an account keeps it. */
record CertificateChain(List<Bytes> certificates) {}
