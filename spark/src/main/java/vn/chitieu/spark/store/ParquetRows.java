package vn.chitieu.spark.store;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.model.Span;

/** Writes rows by {@link RowSchema}. For one file, one thread. */
final class ParquetRows extends WriteSupport<ExtractionRow> {

    /** Bytes of the rows that are in memory before they are written; a document larger than this stands alone. */
    private static final long GROUP_BYTES = 16L << 20;

    private static final int GROUP_ROWS = 1_000;
    private static final int MAX_SCALE = 1_000;

    private final Map<Class<?>, RecordComponent[]> components = new HashMap<>();
    private @Nullable RecordConsumer consumer;

    private ParquetRows() {}

    /** Opens a file. */
    static ParquetWriter<ExtractionRow> writer(Configuration configuration, Path file) throws IOException {
        return new Builder(file, configuration)
                .withConf(configuration)
                .withCompressionCodec(CompressionCodecName.SNAPPY)
                .withRowGroupSize(GROUP_BYTES)
                .withRowGroupRowCountLimit(GROUP_ROWS)
                // Rows may be of megabytes, so that their size is looked at after each few.
                .withMinRowCountForPageSizeCheck(1)
                .withMaxRowCountForPageSizeCheck(8)
                .build();
    }

    private static final class Builder extends ParquetWriter.Builder<ExtractionRow, Builder> {

        Builder(Path file, Configuration configuration) throws IOException {
            super(HadoopOutputFile.fromPath(file, configuration));
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        protected WriteSupport<ExtractionRow> getWriteSupport(Configuration configuration) {
            return new ParquetRows();
        }
    }

    @Override
    public WriteContext init(Configuration configuration) {
        return new WriteContext(RowSchema.create(), Map.of("chitieu.schema", Extraction.SCHEMA));
    }

    @Override
    public void prepareForWrite(RecordConsumer to) {
        this.consumer = to;
    }

    @Override
    public void write(ExtractionRow row) {
        RecordConsumer out = consumer;
        if (out == null) {
            throw new IllegalStateException("no file was opened");
        }
        out.startMessage();
        out.startField(RowSchema.INPUT, 0);
        out.addBinary(Binary.fromString(row.input()));
        out.endField(RowSchema.INPUT, 0);
        fields(row.extraction(), 1, out);
        out.endMessage();
    }

    private void fields(Object value, int first, RecordConsumer out) {
        RecordComponent[] of = components.computeIfAbsent(value.getClass(), ParquetRows::componentsOf);
        for (int i = 0; i < of.length; i++) {
            Object field = value(of[i], value);
            if (field != null && fits(field)) {
                out.startField(of[i].getName(), first + i);
                write(field, out);
                out.endField(of[i].getName(), first + i);
            }
        }
    }

    /** Records of a package of their own are read by reflection, whatever the visibility of their class. */
    private static RecordComponent[] componentsOf(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Arrays.stream(components).forEach(component -> component.getAccessor().setAccessible(true));
        return components;
    }

    private static @Nullable Object value(RecordComponent component, Object of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a record has no value of " + component, e);
        }
    }

    private void write(Object value, RecordConsumer out) {
        if (value instanceof String text) {
            out.addBinary(Binary.fromString(text));
        } else if (value instanceof Enum<?> constant) {
            out.addBinary(Binary.fromString(constant.name()));
        } else if (value instanceof Integer number) {
            out.addInteger(number);
        } else if (value instanceof Long number) {
            out.addLong(number);
        } else if (value instanceof Double number) {
            out.addDouble(number);
        } else if (value instanceof Boolean flag) {
            out.addBoolean(flag);
        } else if (value instanceof BigDecimal number) {
            out.addBinary(decimal(number));
        } else if (value instanceof Span span) {
            list(List.of(span.start(), span.end()), out);
        } else if (value instanceof List<?> list) {
            list(list, out);
        } else {
            out.startGroup();
            fields(value, 0, out);
            out.endGroup();
        }
    }

    private void list(List<?> list, RecordConsumer out) {
        out.startGroup();
        if (!list.isEmpty()) {
            out.startField(RowSchema.LIST, 0);
            for (Object element : list) {
                out.startGroup();
                out.startField(RowSchema.ELEMENT, 0);
                write(element, out);
                out.endField(RowSchema.ELEMENT, 0);
                out.endGroup();
            }
            out.endField(RowSchema.LIST, 0);
        }
        out.endGroup();
    }

    private static Binary decimal(BigDecimal number) {
        BigInteger unscaled =
                number.setScale(RowSchema.SCALE, RoundingMode.HALF_EVEN).unscaledValue();
        byte[] bytes = new byte[RowSchema.DECIMAL_BYTES];
        byte[] significant = unscaled.toByteArray();
        Arrays.fill(bytes, (byte) (unscaled.signum() < 0 ? -1 : 0));
        System.arraycopy(significant, 0, bytes, bytes.length - significant.length, significant.length);
        return Binary.fromConstantByteArray(bytes);
    }

    /** A number of more digits than a column has is left out there; the line of JSON has it. */
    private static boolean fits(Object value) {
        return !(value instanceof BigDecimal number)
                || (number.precision() - (long) number.scale() < RowSchema.PRECISION - RowSchema.SCALE
                        && number.scale() <= MAX_SCALE);
    }
}
