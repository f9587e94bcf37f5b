-- Asks for the addresses of a file, evenly or the first ones most often, for readers behind a proxy; or so that nothing that was kept fits. Prints one line of JSON at the end.
local addresses = {}
local random = math.random
local tail
local evenly
local kept
local members

function init(args)
  for address in io.lines(args[1]) do addresses[#addresses + 1] = address end
  math.randomseed(tonumber(args[2]))
  evenly = args[3] ~= "AS_READERS"
  kept = args[3] ~= "NEVER_KEPT"
  members = tonumber(args[4])
  tail = " HTTP/1.1\r\nHost: " .. wrk.host .. ":" .. wrk.port ..
    "\r\nUser-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0" ..
    "\r\nAccept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8" ..
    "\r\nAccept-Language: nl,en-US;q=0.7,en;q=0.3\r\nAccept-Encoding: gzip, deflate\r\nX-Forwarded-For: 10."
end

-- Zipf's law: the logarithm of the place is spread evenly.
local function place()
  if evenly then return random(#addresses) end
  return math.min(#addresses, math.floor((#addresses + 1) ^ random()))
end

local function address()
  local found = addresses[place()]
  if kept then return found end
  return found .. (found:find("?", 1, true) and "&" or "?") .. "n=" .. random(1, 2000000000)
end

-- The token of a session, as StoredMembers makes it.
local function session()
  if members == 0 then return "" end
  return string.format("\r\nCookie: session=member-%036d", random(members))
end

function request()
  return "GET " .. address() .. tail ..
    random(0, 255) .. "." .. random(0, 255) .. "." .. random(1, 254) .. session() .. "\r\n\r\n"
end

function done(summary, latency, requests)
  local errors = summary.errors
  io.write(string.format(
    '\nFIGURES {"requests":%d,"micros":%d,"bytes":%d,"failed":%d,"refused":%d,"p50":%d,"p95":%d,"p99":%d,"max":%d}\n',
    summary.requests, summary.duration, summary.bytes, errors.connect + errors.read + errors.write + errors.timeout,
    errors.status, latency:percentile(50), latency:percentile(95), latency:percentile(99), latency.max))
end
