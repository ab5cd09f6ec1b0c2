package kessai.set;

import kessai.der.Tag;

/**
 * What the cardholder's dual signature covers: payment instructions, order, and the gateway they are for. SET's own
 * structure does not name the gateway (set-protocol 2.6; the third component is the repair of 8.4).
 *
 * @param gatewayThumb the gateway's encryption certificate
 *
 * <pre>
 * PI-TBS ::= SEQUENCE { hPIData DD { PIData }, hOIData DD { OIData }, gatewayThumb [0] EXPLICIT CertThumb }
 * </pre>
 */
public record PiTbs(
        DetachedDigest hPiData, DetachedDigest hOiData, @Tag(value = 0, explicit = true) CertThumb gatewayThumb) {}
