package kessai.der;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.BERTags;
import org.bouncycastle.asn1.DERSequence;

/** SEQUENCE OF: an unmodifiable list. */
record SequenceOf(Asn1Type element) implements Asn1Type {

    @Override
    public ASN1Primitive write(Object value) {
        List<?> list = (List<?>) value;
        ASN1EncodableVector elements = new ASN1EncodableVector();
        for (int i = 0; i < list.size(); i++) {
            try {
                elements.add(element.write(list.get(i)));
            } catch (Fault fault) {
                throw fault.within("[" + i + "]");
            }
        }
        return new DERSequence(elements);
    }

    @Override
    public Object read(ASN1Primitive found) {
        if (!(found instanceof ASN1Sequence sequence)) {
            throw Fault.unexpected(name(), found);
        }
        List<Object> list = new ArrayList<>(sequence.size());
        for (int i = 0; i < sequence.size(); i++) {
            try {
                list.add(element.read(sequence.getObjectAt(i).toASN1Primitive()));
            } catch (Fault fault) {
                throw fault.within("[" + i + "]");
            }
        }
        return List.copyOf(list);
    }

    @Override
    public boolean accepts(ASN1Primitive found) {
        return found instanceof ASN1Sequence;
    }

    @Override
    public OptionalInt universalTag() {
        return OptionalInt.of(BERTags.SEQUENCE);
    }

    @Override
    public String name() {
        return "SEQUENCE OF";
    }
}
