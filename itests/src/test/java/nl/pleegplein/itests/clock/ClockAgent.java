package nl.pleegplein.itests.clock;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * A Java agent that sets the wall clock of its JVM as a file says, for every class, those of the JDK too. What lasts is
 * measured with {@code System.nanoTime}, which goes on as it does when a real clock is set.
 */
public final class ClockAgent implements ClassFileTransformer {
    private static final String CLOCK = "java/time/Clock";
    private static final String READ = "currentTimeMillis";

    /** @param file says by how many milliseconds the clock is off */
    public static void premain(String file, Instrumentation instrumentation) {
        Thread watch = new Thread(new OffsetFile(Path.of(file)), "clock-offset");
        watch.setDaemon(true);
        watch.start();
        instrumentation.addTransformer(new ClockAgent(), true);
        for (Class<?> loaded : instrumentation.getAllLoadedClasses()) {
            if (loaded.getName().startsWith("java.time.") || loaded.getName().startsWith("java.util.")) {
                again(instrumentation, loaded);
            }
        }
    }

    /** What was there before the agent; the classes that are made while the JVM runs cannot be changed. */
    private static void again(Instrumentation instrumentation, Class<?> loaded) {
        if (!loaded.isHidden() && instrumentation.isModifiableClass(loaded)) {
            try {
                instrumentation.retransformClasses(loaded);
            } catch (UnmodifiableClassException | LinkageError e) {
                System.err.println("The clock of " + loaded + " is the real one: " + e);
            }
        }
    }

    @Override
    public byte[] transform(
            ClassLoader loader, String name, Class<?> redefined, ProtectionDomain domain, byte[] bytes) {
        boolean isClock = CLOCK.equals(name);
        if (!isClock && !new String(bytes, StandardCharsets.ISO_8859_1).contains(READ)) {
            return null;
        }
        ClassReader reader = new ClassReader(bytes);
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        reader.accept(new Shifted(writer, isClock), 0);
        return writer.toByteArray();
    }

    private static final class Shifted extends ClassVisitor {
        private final boolean isClock;

        Shifted(ClassVisitor next, boolean isClock) {
            super(Opcodes.ASM9, next);
            this.isClock = isClock;
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String type, String signature, String[] thrown) {
            MethodVisitor method = super.visitMethod(access, name, type, signature, thrown);
            boolean gives = isClock && name.equals("currentInstant");
            return method == null ? null : new Reads(method, gives);
        }
    }

    /** {@code currentTimeMillis() + offset}, and {@code currentInstant().plusMillis(offset)}. */
    private static final class Reads extends MethodVisitor {
        private final boolean givesInstant;

        Reads(MethodVisitor next, boolean givesInstant) {
            super(Opcodes.ASM9, next);
            this.givesInstant = givesInstant;
        }

        @Override
        public void visitMethodInsn(int code, String owner, String name, String type, boolean ofInterface) {
            super.visitMethodInsn(code, owner, name, type, ofInterface);
            if (owner.equals("java/lang/System") && name.equals(READ)) {
                pushOffset();
                super.visitInsn(Opcodes.LADD);
            }
        }

        @Override
        public void visitInsn(int code) {
            if (givesInstant && code == Opcodes.ARETURN) {
                pushOffset();
                super.visitMethodInsn(
                        Opcodes.INVOKEVIRTUAL, "java/time/Instant", "plusMillis", "(J)Ljava/time/Instant;", false);
            }
            super.visitInsn(code);
        }

        private void pushOffset() {
            super.visitLdcInsn(OffsetFile.PROPERTY);
            super.visitInsn(Opcodes.LCONST_0);
            super.visitMethodInsn(
                    Opcodes.INVOKESTATIC, "java/lang/Long", "getLong", "(Ljava/lang/String;J)Ljava/lang/Long;", false);
            super.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "java/lang/Long", "longValue", "()J", false);
        }
    }
}
