package kessai.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** What the numbers were measured on; a ratio travels from machine to machine, a number does not. */
final class Machine {

    private static final double GIB = 1L << 30;

    private Machine() {}

    /** Processors, memory, JDK and who does RSA, in one line. */
    static String describe(String provider) {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return "%d processors (%s), %.0f GiB, %s %s, JDK %s, RSA by %s"
                .formatted(
                        system.getAvailableProcessors(),
                        system.getArch(),
                        system.getTotalMemorySize() / GIB,
                        system.getName(),
                        system.getVersion(),
                        Runtime.version(),
                        provider);
    }

    /** How many processes wanted a processor over the last minute; above the number of them, others were at work too. */
    static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
