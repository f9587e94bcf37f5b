package nl.pleegplein.itests.bench.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ServerProcessTest {
    @Test
    void readsTheTimesOfAProcessWhateverItsProgramIsCalled() {
        String stat = "30691 (ja) va) S 30690 30690 30600 0 -1 4194304 90000 12 3 0 1234 566 7 8 20 0 93 0 1000 5 6";
        assertEquals(18_000, ServerProcess.cpuMillis(stat));
    }

    @Test
    void readsMemoryInMegabytes() {
        String status =
                "Name:\tjava\nVmPeak:\t 9999999 kB\nVmHWM:\t  716800 kB\nRssFile:\t 102400 kB\nVmRSS:\t  614400 kB\nThreads:\t93\n";
        assertEquals(new ServerProcess.Memory(600, 100, 700), ServerProcess.memory(status));
    }

    @Test
    void tellsCollectorsAndCompilersApartAndAddsUpWhatThreadsAllocate() {
        String dump = """
                "qtp1-55" #55 prio=5 os_prio=0 cpu=100.50ms elapsed=9.10s allocated=2K defined_classes=0 tid=0x1 nid=0x2 waiting
                   java.lang.Thread.State: WAITING (parking)
                "worker" #56 prio=5 os_prio=0 cpu=1.00ms elapsed=9.10s allocated=1.5M defined_classes=7 tid=0x1 nid=0x2 runnable
                "C2 CompilerThread0" #6 daemon prio=9 os_prio=0 cpu=70.00ms elapsed=9.10s allocated=0B defined_classes=0 tid=0x1 nid=0x2 waiting
                "G1 Conc#0" os_prio=0 cpu=3.00ms elapsed=9.10s tid=0x1 nid=0x2 runnable
                "VM Thread" os_prio=0 cpu=5.00ms elapsed=9.10s tid=0x1 nid=0x2 runnable
                "GC Thread#0" os_prio=0 cpu=4.00ms elapsed=9.10s tid=0x1 nid=0x2 runnable
                """;
        assertEquals(new ServerProcess.Used(0, 12, 70, 2048 + 1.5 * 1024 * 1024), ServerProcess.threads(dump));
    }
}
