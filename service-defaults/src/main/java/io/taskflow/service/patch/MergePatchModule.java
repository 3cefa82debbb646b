package io.taskflow.service.patch;

import jakarta.validation.Validator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Teaches the strict mapper to read {@link MergePatch}. */
public final class MergePatchModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    /** Patches are applied with the mapper {@code json}, and checked by the validator. */
    public MergePatchModule(JsonMapper json, Validator validator) {
        super("merge-patch");
        addDeserializer(MergePatch.class, new MergePatchDeserializer(json, validator, null));
    }
}
