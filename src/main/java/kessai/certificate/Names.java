package kessai.certificate;

import java.util.Optional;
import kessai.set.BrandId;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;

/** Distinguished names as set-protocol.md section 4.1 builds them: C, O (the brand), OU, CN. */
final class Names {

    private static final String COUNTRY = "JP";
    private static final String ROOT = "Kessai Root";

    private Names() {}

    static X500Name root() {
        return new X500NameBuilder()
                .addRDN(BCStyle.C, COUNTRY)
                .addRDN(BCStyle.O, ROOT)
                .build();
    }

    static X500Name brandAuthority(BrandId brand) {
        return of(brand).build();
    }

    static X500Name authority(BrandId brand, String describedAs) {
        return of(brand).addRDN(BCStyle.OU, describedAs).build();
    }

    /** An end entity: its bank, acquirer or operator is the unit. */
    static X500Name holder(BrandId brand, String unit, String commonName) {
        return of(brand).addRDN(BCStyle.OU, unit).addRDN(BCStyle.CN, commonName).build();
    }

    static Optional<String> organization(X500Name name) {
        return only(name, BCStyle.O);
    }

    static Optional<String> commonName(X500Name name) {
        return only(name, BCStyle.CN);
    }

    /** The attribute's value, if the name has exactly one; as it is, since a base 64 text would come out escaped. */
    private static Optional<String> only(X500Name name, ASN1ObjectIdentifier type) {
        var found = name.getRDNs(type);
        return found.length == 1
                        && !found[0].isMultiValued()
                        && found[0].getFirst().getValue() instanceof ASN1String text
                ? Optional.of(text.getString())
                : Optional.empty();
    }

    private static X500NameBuilder of(BrandId brand) {
        return new X500NameBuilder()
                .addRDN(BCStyle.C, COUNTRY)
                .addRDN(BCStyle.O, brand.brand().value());
    }
}
