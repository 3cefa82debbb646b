-- Keeps a session for so long. A renewal brings back none that has ended meanwhile.
-- KEYS[1] the session, KEYS[2] the index of its session at Keycloak; ARGV: new or renew, milliseconds, and its fields with their values.
-- Answers 1, or 0 where there was nothing to renew.
if ARGV[1] == 'renew' and redis.call('EXISTS', KEYS[1]) == 0 then
  return 0
end
redis.call('HSET', KEYS[1], unpack(ARGV, 3))
redis.call('PEXPIRE', KEYS[1], ARGV[2])
redis.call('SADD', KEYS[2], KEYS[1])
if redis.call('PTTL', KEYS[2]) < tonumber(ARGV[2]) then
  redis.call('PEXPIRE', KEYS[2], ARGV[2])
end
return 1
