-- One database and one role for a service; nobody else may connect to it.
-- psql's variables `name` and `password` are set by whoever runs it: the container's init script, or the local stack.
CREATE ROLE :"name" LOGIN PASSWORD :'password';
CREATE DATABASE :"name" OWNER :"name";
REVOKE ALL ON DATABASE :"name" FROM PUBLIC;
