-- For wrk: one request after another, each of another person, so that nobody meets a rate limit.
-- Arguments: the operation, and a file with a line "token <tab> cookie <tab> project <tab> task,task,..." for each person.
local threads = 0

function setup(thread)
  thread:set("offset", threads * 37)
  threads = threads + 1
end

local people, operation, turn, mark = {}, nil, 0, os.time()

function init(args)
  operation, turn = args[1], offset
  for line in io.lines(args[2]) do
    local token, cookie, project, tasks = line:match("^(%S+)\t([^\t]+)\t(%S+)\t(%S+)$")
    local person = {project = project, tasks = {}, headers = {["Authorization"] = "Bearer " .. token}}
    person.browsing = {["Cookie"] = cookie}
    person.writing = {["Authorization"] = "Bearer " .. token, ["Content-Type"] = "application/json"}
    person.patching = {["Authorization"] = "Bearer " .. token, ["Content-Type"] = "application/merge-patch+json"}
    for task in tasks:gmatch("[^,]+") do table.insert(person.tasks, task) end
    table.insert(people, person)
  end
end

local requests = {
  get = function(person, task)
    return wrk.format("GET", "/api/tasks/" .. task, person.headers)
  end,
  session = function(person, task)
    return wrk.format("GET", "/api/tasks/" .. task, person.browsing)
  end,
  list = function(person)
    return wrk.format("GET", "/api/tasks?projectId=" .. person.project, person.headers)
  end,
  patch = function(person, task)
    local body = string.format('{"title": "Call the carpenter %d.%d.%d"}', mark, offset, turn)
    return wrk.format("PATCH", "/api/tasks/" .. task, person.patching, body)
  end,
  create = function(person)
    local body = string.format(
      '{"projectId": "%s", "title": "Call the carpenter %d.%d", "description": "About the door of the shed that no longer closes since the rain."}',
      person.project, mark, turn)
    return wrk.format("POST", "/api/tasks", person.writing, body)
  end,
}

function request()
  turn = turn + 1
  local person = people[turn % #people + 1]
  local task = person.tasks[math.floor(turn / #people) % #person.tasks + 1]
  return requests[operation](person, task)
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format(
    'RESULT {"requests": %d, "micros": %d, "p50": %d, "p99": %d, "status": %d, "socket": %d}\n',
    summary.requests, summary.duration, latency:percentile(50), latency:percentile(99), errors.status,
    errors.connect + errors.read + errors.write + errors.timeout))
end
