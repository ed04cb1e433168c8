package vn.chitieu.spark.store;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;
import vn.chitieu.extractor.model.Extraction;
import vn.chitieu.extractor.model.Span;

/**
 * The schema of rows, made from the records that the JSON of an extraction is made from: the same names in the same order,
 * after a column {@value #INPUT}. What JSON may leave out or set to null is optional; a span is a list of its two bounds.
 */
final class RowSchema {

    static final String INPUT = "input";
    static final String LIST = "list";
    static final String ELEMENT = "element";

    /** Digits of a number, as many as Parquet and Spark have. */
    static final int PRECISION = 38;
    /** Of them after the point. */
    static final int SCALE = 12;

    /** Bytes that hold {@link #PRECISION} digits. */
    static final int DECIMAL_BYTES = 16;

    private static final Map<Class<?>, PrimitiveTypeName> PRIMITIVES = Map.of(
            int.class, PrimitiveTypeName.INT32,
            Integer.class, PrimitiveTypeName.INT32,
            long.class, PrimitiveTypeName.INT64,
            double.class, PrimitiveTypeName.DOUBLE,
            Double.class, PrimitiveTypeName.DOUBLE,
            boolean.class, PrimitiveTypeName.BOOLEAN);

    private RowSchema() {}

    /** The schema of a row. */
    static MessageType create() {
        var message = Types.buildMessage().addField(text(Repetition.REQUIRED, INPUT));
        for (RecordComponent component : Extraction.class.getRecordComponents()) {
            message.addField(field(component));
        }
        return message.named("extraction");
    }

    private static org.apache.parquet.schema.Type field(RecordComponent component) {
        boolean required = component.getType().isPrimitive() || component.getType() == List.class;
        return type(
                component.getGenericType(), required ? Repetition.REQUIRED : Repetition.OPTIONAL, component.getName());
    }

    private static org.apache.parquet.schema.Type type(Type type, Repetition repetition, String name) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return list(list.getActualTypeArguments()[0], repetition, name);
        }
        if (!(type instanceof Class<?> known)) {
            throw new IllegalArgumentException("no column can be made of " + type);
        }
        PrimitiveTypeName primitive = PRIMITIVES.get(known);
        if (primitive != null) {
            return Types.primitive(primitive, repetition).named(name);
        }
        if (known == Span.class) {
            return list(int.class, repetition, name);
        }
        if (known == BigDecimal.class) {
            return Types.primitive(PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY, repetition)
                    .length(DECIMAL_BYTES)
                    .as(LogicalTypeAnnotation.decimalType(SCALE, PRECISION))
                    .named(name);
        }
        if (known == String.class || known.isEnum()) {
            return text(repetition, name);
        }
        if (known.isRecord()) {
            return Types.buildGroup(repetition)
                    .addFields(Arrays.stream(known.getRecordComponents())
                            .map(RowSchema::field)
                            .toArray(org.apache.parquet.schema.Type[]::new))
                    .named(name);
        }
        throw new IllegalArgumentException("no column can be made of " + type);
    }

    private static org.apache.parquet.schema.Type list(Type element, Repetition repetition, String name) {
        return Types.buildGroup(repetition)
                .as(LogicalTypeAnnotation.listType())
                .addField(Types.repeatedGroup()
                        .addField(type(element, Repetition.REQUIRED, ELEMENT))
                        .named(LIST))
                .named(name);
    }

    private static PrimitiveType text(Repetition repetition, String name) {
        return Types.primitive(PrimitiveTypeName.BINARY, repetition)
                .as(LogicalTypeAnnotation.stringType())
                .named(name);
    }
}
