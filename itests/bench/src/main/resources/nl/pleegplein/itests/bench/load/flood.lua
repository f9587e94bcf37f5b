-- Signs in as one of many, from one of many networks, with a wrong password each time. Prints one line of JSON at the end.
local random = math.random
local threads = {}
local headers
local token
wrong = 0

function setup(thread) threads[#threads + 1] = thread end

function init(args)
  math.randomseed(os.time())
  token = args[1]:gsub("[^A-Za-z0-9]", function(sign) return string.format("%%%02X", sign:byte()) end)
  headers = {
    ["Content-Type"] = "application/x-www-form-urlencoded",
    ["Cookie"] = args[2],
    ["Accept-Encoding"] = "gzip, deflate"
  }
end

function request()
  headers["X-Forwarded-For"] = "10." .. random(0, 255) .. "." .. random(0, 255) .. "." .. random(1, 254)
  local body = "_csrf=" .. token .. "&mail=iemand" .. random(1, 2000000000) .. "%40voorbeeld.example&password=dit+is+het+niet"
  return wrk.format("POST", "/inloggen", headers, body)
end

-- What a wrong password is answered with: the work was done.
function response(status) if status == 422 then wrong = wrong + 1 end end

function done(summary, latency, requests)
  local errors = summary.errors
  local done = 0
  for _, thread in ipairs(threads) do done = done + thread:get("wrong") end
  io.write(string.format(
    '\nFIGURES {"requests":%d,"micros":%d,"bytes":%d,"failed":%d,"refused":%d,"p50":%d,"p95":%d,"p99":%d,"max":%d}\n',
    summary.requests, summary.duration, summary.bytes, errors.connect + errors.read + errors.write + errors.timeout,
    errors.status - done, latency:percentile(50), latency:percentile(95), latency:percentile(99), latency.max))
end
