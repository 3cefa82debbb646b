package io.taskflow.e2e.client;

import io.taskflow.client.auth.api.AuthApi;
import io.taskflow.client.auth.model.LoginRequest;
import io.taskflow.client.auth.model.Profile;
import io.taskflow.client.auth.model.RegistrationRequest;
import io.taskflow.client.notification.api.NotificationsApi;
import io.taskflow.client.task.api.CommentsApi;
import io.taskflow.client.task.api.MembersApi;
import io.taskflow.client.task.api.ProjectsApi;
import io.taskflow.client.task.api.SuggestionsOfATaskApi;
import io.taskflow.client.task.api.TasksApi;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.util.UUID;
import java.util.function.Consumer;

/** Somebody with generated clients. */
record TypedPerson(
        UUID id,
        String username,
        ProjectsApi projects,
        MembersApi members,
        TasksApi tasks,
        CommentsApi comments,
        SuggestionsOfATaskApi suggestions,
        NotificationsApi notifications) {
    private static final String PASSWORD = "Journeys-end-7";

    /** Registers somebody and logs them in. */
    static TypedPerson newcomer(String gateway) throws Exception {
        String name = "t" + UUID.randomUUID().toString().substring(0, 8);
        var anonymous = new io.taskflow.client.auth.ApiClient();
        anonymous.updateBaseUri(gateway);
        anonymous.setHttpClientBuilder(http());
        var auth = new AuthApi(anonymous);
        var registration = new RegistrationRequest()
                .username(name)
                .email(name + "@taskflow.localhost")
                .password(PASSWORD);
        Profile profile = auth.register(AuthApi.APIRegisterRequest.newBuilder()
                .registrationRequest(registration)
                .build());
        var login = new LoginRequest().username(name).password(PASSWORD);
        String token = auth.login(
                        AuthApi.APILoginRequest.newBuilder().loginRequest(login).build())
                .getAccessToken();
        return withToken(gateway, profile.getId(), name, token);
    }

    private static TypedPerson withToken(String gateway, UUID id, String name, String token) {
        Consumer<HttpRequest.Builder> bearer = request -> request.header("Authorization", "Bearer " + token);
        var task = new io.taskflow.client.task.ApiClient();
        task.updateBaseUri(gateway);
        task.setHttpClientBuilder(http());
        task.setRequestInterceptor(bearer);
        var notification = new io.taskflow.client.notification.ApiClient();
        notification.updateBaseUri(gateway);
        notification.setHttpClientBuilder(http());
        notification.setRequestInterceptor(bearer);
        return new TypedPerson(
                id,
                name,
                new ProjectsApi(task),
                new MembersApi(task),
                new TasksApi(task),
                new CommentsApi(task),
                new SuggestionsOfATaskApi(task),
                new NotificationsApi(notification));
    }

    private static HttpClient.Builder http() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1);
    }
}
