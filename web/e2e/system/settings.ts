/** Where the system is that the journeys go through. */
export const GATEWAY = process.env.TASKFLOW_GATEWAY ?? 'http://localhost:8080';

/** The page of its mail catcher. */
export const MAIL = process.env.TASKFLOW_MAIL ?? 'http://localhost:8088';

/** Restarts its gateway when it is posted to; without one `./taskflow restart` does. */
export const RESTART_GATEWAY = process.env.TASKFLOW_RESTART_GATEWAY;

export const PASSWORD = 'Journeys-end-7';

/** Of the demo logins, alice, bob and admin. */
export const DEMO_PASSWORD = 'TaskFlow-Demo-1';
