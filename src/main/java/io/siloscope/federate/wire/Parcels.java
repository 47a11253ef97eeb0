package io.siloscope.federate.wire;

import java.util.Optional;

/// The same weights for every site: whole, and as the difference from those before where there is one.
record Parcels(Parcel whole, Optional<Parcel> difference) {

    /// The digest of the weights.
    String digest() {
        return whole.transfer().result();
    }

    /// What a site is sent that holds these weights.
    Parcel to(String held) {
        return difference.filter(parcel -> parcel.transfer().base().equals(held)).orElse(whole);
    }
}
