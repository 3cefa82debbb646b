package io.taskflow.suggestion.engine.local.embedding;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * LangChain4j's all-MiniLM-L6-v2, quantised, on the thread of whoever asks. With threads of its own ONNX Runtime would take all
 * cores for a text, and spin on them until the next one.
 */
final class MiniLm extends AbstractInProcessEmbeddingModel {

    private static final String FILES = "/" + SentenceModel.NAME;

    private final OnnxBertBiEncoder encoder;

    MiniLm() {
        super(Runnable::run);
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (InputStream model = file(".onnx");
                InputStream tokenizer = file("-tokenizer.json");
                var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            OrtSession session = environment.createSession(model.readAllBytes(), options);
            encoder = new OnnxBertBiEncoder(environment, session, tokenizer, PoolingMode.MEAN);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (OrtException unusable) {
            throw new IllegalStateException("The sentence model cannot be loaded", unusable);
        }
    }

    private static InputStream file(String ending) {
        return Objects.requireNonNull(
                AllMiniLmL6V2QuantizedEmbeddingModel.class.getResourceAsStream(FILES + ending), FILES + ending);
    }

    @Override
    protected OnnxBertBiEncoder model() {
        return encoder;
    }
}
