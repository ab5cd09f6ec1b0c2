package kessai.bridge;

/** The wallet that was chosen beforehand, as the API shows it. */
record SelectionShown(String wallet, boolean once) {

    static SelectionShown of(Preselections.Preselection chosen) {
        return new SelectionShown(chosen.wallet().text(), chosen.once());
    }
}
