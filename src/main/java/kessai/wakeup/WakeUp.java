package kessai.wakeup;

import java.util.List;
import java.util.Optional;

/**
 * Tells a terminal that a settlement begins: who sells what, for how much, and with which brands it can be paid. What
 * leaves the terminal for a wallet carries a commitment in place of the order's number and text, so that a master that
 * relays it reads neither.
 *
 * @param brands in the shop's order of preference: 1 to 10, none twice
 */
public record WakeUp(
        ShopName shop,
        Optional<OrderNumber> order,
        Optional<OrderCommitment> commitment,
        List<Brand> brands,
        Money amount,
        LidM lidM,
        Protocol protocol,
        Optional<OrderDescription> description,
        Kept kept) {

    private static final int MOST_BRANDS = 10;

    /** Refuses one that has neither the order nor a commitment to it, or both. */
    public WakeUp {
        brands = checkBrands(brands);
        boolean shown = order.isPresent() && description.isPresent() && commitment.isEmpty();
        boolean hidden = order.isEmpty() && description.isEmpty() && commitment.isPresent();
        if (!shown && !hidden) {
            throw new ValueRefused("an order with its description, or a commitment to them", "neither, or both");
        }
    }

    static List<Brand> checkBrands(List<Brand> brands) {
        if (brands.isEmpty() || brands.size() > MOST_BRANDS) {
            throw new ValueRefused("1 to " + MOST_BRANDS + " brands", brands.size() + " brands");
        }
        if (brands.stream().distinct().count() < brands.size()) {
            throw new ValueRefused("no brand twice", brands.toString());
        }
        return List.copyOf(brands);
    }

    /**
     * The form that leaves the terminal: without order number and text, and without what the shop had us keep, since
     * its addresses may name the order.
     */
    public WakeUp withoutOrder(OrderCommitment to) {
        return new WakeUp(
                shop,
                Optional.empty(),
                Optional.of(to),
                brands,
                amount,
                lidM,
                protocol,
                Optional.empty(),
                Kept.NOTHING);
    }

    /** Who, what for and how much; not what was bought. */
    @Override
    public String toString() {
        return "WakeUp[" + shop + ", " + lidM + ", " + amount + ", " + brands + "]";
    }
}
