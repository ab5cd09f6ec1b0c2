package kessai.treatment;

import kessai.der.Bytes;

/** Something to sign and to seal. */
record Note(int number, Bytes text) {

    static final Note ONE = new Note(1, Bytes.ofHex("6f6e65"));
    static final Note TWO = new Note(2, Bytes.ofHex("74776f"));
}
