package kessai.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Processor time that processes have used; on a machine that others use too, it says more than the clock does. */
final class ProcessorTime {

    private static final double NANOS = 1e6;

    private ProcessorTime() {}

    /** Of this process so far, in milliseconds. */
    static double ofThis() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / NANOS;
    }

    /** Of another process so far, in milliseconds. */
    static double of(long pid) {
        return ProcessHandle.of(pid)
                        .flatMap(process -> process.info().totalCpuDuration())
                        .orElseThrow()
                        .toNanos()
                / NANOS;
    }
}
