package io.taskflow.task.alarm;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.LocalTime;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of {@code taskflow.task.alarm}.
 *
 * @param dueSoon how long before its time a task is due soon; for one that is due on a day it counts from the morning of that day
 * @param morning what clocks show when a day begins for people: {@code 09:00}
 */
@Validated
@ConfigurationProperties("taskflow.task.alarm")
record AlarmSettings(
        @DefaultValue("24h") @NotNull @DurationMin(minutes = 1) @DurationMax(days = 365)
        Duration dueSoon,

        @DefaultValue("09:00") @NotNull LocalTime morning) {}
