package kessai;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import kessai.set.Message;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.modulith.core.ApplicationModules;

/** The walls of the house: which package may know what. */
@AnalyzeClasses(packagesOf = Kessai.class, importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] SET = {
        "kessai.set..",
        "kessai.purchase..",
        "kessai.treatment..",
        "kessai.certificate..",
        "kessai.approval..",
        "kessai.credentials..",
        "kessai.proof.."
    };

    @ArchTest
    static final ArchRule partiesMeetOnlyOnTheBroker = slices().matching(
                    "kessai.(shop|bridge|wallet|gateway|authority)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule onlyTheDemonstrationKnowsParties = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "kessai.shop..",
                    "kessai.bridge..",
                    "kessai.wallet..",
                    "kessai.gateway..",
                    "kessai.authority..",
                    "kessai.demo..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "kessai.shop..", "kessai.bridge..", "kessai.wallet..", "kessai.gateway..", "kessai.authority..");

    @ArchTest
    static final ArchRule messagesAreRecords = classes()
            .that()
            .implement(Message.class)
            .and()
            .areNotInterfaces()
            .should()
            .beRecords();

    /** The broker makes TLS certificates of its own, which are none of SET's. */
    @ArchTest
    static final ArchRule fewKnowBouncyCastle = noClasses()
            .that()
            .resideOutsideOfPackages("kessai.der..", "kessai.treatment..", "kessai.certificate..")
            .and()
            .doNotHaveFullyQualifiedName("kessai.broker.TlsAuthority")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.bouncycastle..");

    @ArchTest
    static final ArchRule setKnowsNoCamelAndNoDatabase = noClasses()
            .that()
            .resideInAnyPackage(SET)
            .or()
            .resideInAPackage("kessai.der..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.apache.camel..",
                    "org.springframework..",
                    "jakarta.jms..",
                    "java.sql..",
                    "javax.sql..",
                    "org.slf4j..");

    private static final String SELECTION =
            "kessai\\.(bridge\\.(Selector|Terminals|TerminalDescriptor|BrandSelector|BrandRefresh|Choice"
                    + "|Gathering|Gathers|SlaveQuestions|Weighing|WhatIf)|wallet\\.(BrandDesk|BrandInformation|Relays|WakeUpDesk|WalletDescriptor"
                    + "|Designating|Dispatch|Questions|RoutingSlip|Slips|Neighbours|Woken|Weighing|SlipWeighing|WhatIf))";

    /** A second protocol is to be added without touching what selects, relays and enriches. */
    @ArchTest
    static final ArchRule selectionKnowsNoSet = noClasses()
            .that()
            .haveNameMatching(SELECTION)
            .or()
            .resideInAnyPackage("kessai.wakeup..", "kessai.routing..", "kessai.journey..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(SET);

    @ArchTest
    static final ArchRule proceduresHaveNoClockOfTheirOwn = noClasses()
            .that()
            .resideInAnyPackage(SET)
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(java.time.Clock.class, "systemUTC");

    @ArchTest
    static final ArchRule nobodySleeps = noClasses()
            .should()
            .callMethod(Thread.class, "sleep", long.class)
            .orShould()
            .callMethod(Thread.class, "sleep", Duration.class)
            .orShould()
            .callMethod(TimeUnit.class, "sleep", long.class);

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields =
            noFields().should().beAnnotatedWith(Autowired.class).orShould().beAnnotatedWith(Value.class);

    /** The person at the screen is spoken to by commands and by the demonstration; everything else is logged. */
    @ArchTest
    static final ArchRule onlyCommandsPrint = noClasses()
            .that()
            .resideOutsideOfPackages("kessai.command..", "kessai.demo..")
            .and()
            .areNotAssignableTo(Kessai.class)
            .should(ACCESS_STANDARD_STREAMS);

    @Test
    void modulesKeepToThemselves() {
        ApplicationModules.of(Kessai.class).verify();
    }
}
