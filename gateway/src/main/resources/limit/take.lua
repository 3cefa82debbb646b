-- Takes requests out of a bucket (GCRA, as in ITU-T I.371): one key that tells when the bucket will be full again, in microseconds.
-- KEYS[1] the bucket; ARGV: microseconds that one request costs, requests that a bucket holds, requests wanted.
-- Answers how many were granted and the microseconds until the bucket is full.
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
local cost = tonumber(ARGV[1])
local full = math.max(now, tonumber(redis.call('GET', KEYS[1]) or now))
local left = math.floor((now + cost * ARGV[2] - full) / cost)
local granted = math.max(0, math.min(left, tonumber(ARGV[3])))
if granted > 0 then
  full = full + granted * cost
  redis.call('SET', KEYS[1], string.format('%.0f', full), 'PX', math.ceil((full - now) / 1000))
end
return string.format('%d %.0f', granted, full - now)
