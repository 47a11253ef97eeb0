package io.siloscope.learn;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

import org.junit.jupiter.api.Assumptions;

/// What glibc's `malloc` has handed out and not got back: exact, where the resident size of the process is
/// blurred by the Java heap.
final class NativeHeap {

    private static final int FIELDS = 10;
    private static final int MAPPED = 4;
    private static final int USED = 7;

    private final MethodHandle mallinfo2;

    private NativeHeap(MethodHandle mallinfo2) {
        this.mallinfo2 = mallinfo2;
    }

    /// Skips the calling test where the C library has no `mallinfo2`.
    @SuppressWarnings("restricted")
    static NativeHeap ofThisProcess() {
        Linker linker = Linker.nativeLinker();
        var symbol = linker.defaultLookup().find("mallinfo2");
        Assumptions.assumeTrue(symbol.isPresent(), "Skipped: the C library is not glibc 2.33 or newer");
        MemoryLayout figures = MemoryLayout.structLayout(
                MemoryLayout.sequenceLayout(FIELDS, ValueLayout.JAVA_LONG));
        return new NativeHeap(linker.downcallHandle(symbol.orElseThrow(), FunctionDescriptor.of(figures)));
    }

    long bytesInUse() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment figures = (MemorySegment) mallinfo2.invokeExact((SegmentAllocator) arena);
            return figures.getAtIndex(ValueLayout.JAVA_LONG, MAPPED)
                    + figures.getAtIndex(ValueLayout.JAVA_LONG, USED);
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }
}
