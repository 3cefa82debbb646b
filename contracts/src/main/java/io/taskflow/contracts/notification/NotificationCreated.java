package io.taskflow.contracts.notification;

/** {@code notification.created}: somebody has something new in the inbox, and wants to know it at once. */
public record NotificationCreated(Addressee user, NotificationSnapshot notification) {}
