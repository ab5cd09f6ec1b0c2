package kessai.wakeup;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WakeUpTextTest {

    /** The example of set-protocol.md, section 6.2. */
    private static final String EXAMPLE = String.join(
            "\r\n",
            "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=us-ascii",
            "Content-Transfer-Encoding: Binary",
            "SET-Initiation-Type: Payment-Initiation",
            "SET-Version: 1.0",
            "SET-SET-URL: https://shop.example/set",
            "SET-Query-URL: https://shop.example/set-inquiry",
            "SET-Success-URL: https://shop.example/ok",
            "SET-Service-URL: http://www.custcare.com/index.html",
            "SET-Brand: Visa:Gold https://shop.example/logos/visa.gif",
            "SET-Brand: MasterCard",
            "SET-LID-M: 515A533033363632594B",
            "SET-PurchAmt: 840 12950 -2",
            "SET-Recurring: 31 19960223",
            "",
            "1 x garden chair, oak\nand \u00e9 \r\n");

    private static final WakeUp WAKE_UP = Initiation.parse(EXAMPLE.getBytes(UTF_8))
            .wakeUp(new ShopName("garden"), new OrderNumber("EDGE-4 / é"), new LidM("0102"));

    @Test
    void theBooksExampleIsUnderstood() {
        Initiation initiation = Initiation.parse(EXAMPLE.getBytes(UTF_8));

        assertThat(initiation.brands()).containsExactly(new Brand("Visa:Gold"), new Brand("MasterCard"));
        assertThat(initiation.amount()).isEqualTo(Money.parse(Currency.of("USD"), "129.50"));
        assertThat(initiation.description().text()).isEqualTo("1 x garden chair, oak\nand é \r\n");
        assertThat(initiation.kept().fields()).containsEntry("SET-Success-URL", "https://shop.example/ok");
        assertThat(initiation.kept().brandAddresses())
                .isEqualTo(Map.of(new Brand("Visa:Gold"), "https://shop.example/logos/visa.gif"));
    }

    @Test
    void aWakeUpSurvivesTheWire() {
        assertThat(WakeUpText.parse(WakeUpText.print(WAKE_UP))).isEqualTo(WAKE_UP);
    }

    @Test
    void whatLeavesTheTerminalNamesNoOrder() {
        WakeUp hidden = WAKE_UP.withoutOrder(new OrderCommitment("0".repeat(64)));

        String text = new String(WakeUpText.print(hidden), UTF_8);

        assertThat(text).doesNotContain("EDGE", "chair", "shop.example").contains("Kessai-Order-Commitment: 0000");
        assertThat(WakeUpText.parse(text.getBytes(UTF_8))).isEqualTo(hidden);
    }

    @Test
    void blanksAtTheEndsOfABrandSurvive() {
        WakeUp wakeUp = new WakeUp(
                WAKE_UP.shop(),
                WAKE_UP.order(),
                Optional.empty(),
                List.of(new Brand(" "), new Brand(" a b "), new Brand("a b")),
                WAKE_UP.amount(),
                WAKE_UP.lidM(),
                Protocol.SET,
                WAKE_UP.description(),
                Kept.NOTHING);

        assertThat(WakeUpText.parse(WakeUpText.print(wakeUp))).isEqualTo(wakeUp);
    }

    @Test
    void anAmountMayBeWrittenInMoreThanOneWay() {
        assertThat(PurchAmt.parse("840 1295 -1")).isEqualTo(Money.parse(Currency.of("USD"), "129.5"));
        assertThat(PurchAmt.parse("392 1 3")).isEqualTo(Money.parse(Currency.of("JPY"), "1000"));
        assertThat(PurchAmt.print(Money.parse(Currency.of("BHD"), "0.001"))).isEqualTo("048 1 -3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SET-PurchAmt: 840 12950 -2 | SET-PurchAmt: 840 12950 -3 | SET-PurchAmt",
                "SET-PurchAmt: 840 12950 -2 | SET-PurchAmt: 840 0 -2 | SET-PurchAmt",
                "SET-PurchAmt: 840 12950 -2 | SET-PurchAmt: 000 12950 -2 | SET-PurchAmt",
                "SET-PurchAmt: 840 12950 -2 | SET-PurchAmt: 840 999999999999999 9 | SET-PurchAmt",
                "SET-PurchAmt: 840 12950 -2 | SET-Version: 1.0 | SET-Version",
                "SET-Version: 1.0 | SET-Version: 2.0 | SET-Version",
                "SET-Version: 1.0 | SET-Amounts: 1 | ''",
                "SET-Version: 1.0 | Kessai-Shop: garden | Kessai-Shop",
                "SET-Version: 1.0 | Kessai-Order: 1 | Kessai-Order",
                "SET-Version: 1.0 | SET-InstallTotalTrans: 3 | SET-InstallTotalTrans",
                "SET-Version: 1.0 | SET-Ext-Mandatory: true | SET-Ext-Mandatory",
                "SET-Version: 1.0 | SET-Brand: jms:queue:wallet | SET-Brand",
                "SET-Version: 1.0 | SET-Brand: MasterCard | SET-Brand",
                "SET-Version: 1.0 | SET-SET-URL: x | SET-SET-URL",
                "Binary | Base64 | Content-Transfer-Encoding",
                "charset=us-ascii | charset=utf-16 | Content-Type",
                "Payment-Initiation | Inquiry-Initiation | SET-Initiation-Type"
            })
    void aFaultIsNamedByItsField(String line, String instead, String field) {
        byte[] message = EXAMPLE.replace(line, instead).getBytes(UTF_8);

        assertThatThrownBy(() -> Initiation.parse(message))
                .isInstanceOfSatisfying(ValueRefused.class, refused -> assertThat(refused.field())
                        .isEqualTo(field));
    }

    @Test
    void withoutAnEmptyLineThereIsNoMessage() {
        assertThatThrownBy(() -> Initiation.parse("SET-Version: 1.0\r\n".getBytes(US_ASCII)))
                .isInstanceOf(ValueRefused.class);
        assertThatThrownBy(() -> Initiation.parse(new byte[0])).isInstanceOf(ValueRefused.class);
    }
}
