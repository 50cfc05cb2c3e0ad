#!/usr/bin/env python3
"""Checks the traders of a stream of declarations against an AEO registry.

Reads one declaration per line from standard input as JSON, {"id": …, "tin": …} and, where known, "programme", "role",
"at" (the day the declaration counts for) and "known_at"; asks `POST /v1/status:batch`; writes one line per declaration
to standard output: its id, a tab, and `facilitate`, `control` or `ask-later`.

    check_declarations.py http://127.0.0.1:8480 < declarations.ndjson > decisions.tsv

Leaves with 0 when every declaration got an answer, 2 when some must be asked again, 69 when the registry cannot be
reached or broke off. Needs Python 3.8 or newer and nothing else.
"""

import http.client
import json
import random
import sys
import threading
import time
import urllib.parse

ATTEMPTS = 4
# Seconds without a sign of life after which a connection counts as broken.
PATIENCE = 30
# Declarations of one request. All of them are answered from one size of the registry's log.
BATCH = 50_000


def decide(answer):
    """What an answer means for a declaration."""
    if "error" in answer:
        return "ask-later"  # The line is at fault, or the registry; the trader is not.
    verdict = answer["verdict"]
    if verdict == "valid":
        return "facilitate"
    if verdict == "not_valid":
        return "control"  # It is known here, and it is not in force on that day.
    # Unknown is not "no AEO": the holder may not want to be shown, or be another registry's.
    return "ask-later"


def send(connection, batch):
    """Sends the lines as chunks while the answers are read: neither side then waits for the other."""
    for start in range(0, len(batch), 500):
        data = "".join(line + "\n" for line in batch[start : start + 500]).encode("utf-8")
        connection.send(b"%x\r\n%s\r\n" % (len(data), data))
    connection.send(b"0\r\n\r\n")


def ask(url, batch):
    """Yields the answers to a batch, in its order."""
    kind = http.client.HTTPSConnection if url.scheme == "https" else http.client.HTTPConnection
    connection = kind(url.hostname, url.port, timeout=PATIENCE)
    try:
        connection.putrequest("POST", url.path.rstrip("/") + "/v1/status:batch")
        connection.putheader("Content-Type", "application/x-ndjson")
        connection.putheader("Transfer-Encoding", "chunked")
        connection.endheaders()
        sender = threading.Thread(target=quietly, args=(send, connection, batch), daemon=True)
        sender.start()
        response = connection.getresponse()
        if response.status != 200:
            raise Refused(response.status, response.getheader("Retry-After"), response.read(65536))
        count = 0
        for line in response:
            answer = json.loads(line)
            count += 1
            yield answer
        sender.join()
        if count != len(batch):
            raise OSError(f"{count} answers to {len(batch)} declarations")
    finally:
        connection.close()


def quietly(work, *arguments):
    """A connection that breaks is noticed where the answers are read."""
    try:
        work(*arguments)
    except OSError:
        pass


class Refused(Exception):
    """The registry did not take the request."""

    def __init__(self, status, retry_after, body):
        super().__init__(f"status {status}: {body.decode('utf-8', 'replace')}")
        self.status = status
        self.wait = int(retry_after) if retry_after and retry_after.isdigit() else None


def decisions(url, batch):
    """Yields answers; goes on behind the last one when the connection breaks. Questions may be repeated without harm."""
    done = 0
    for attempt in range(1, ATTEMPTS + 1):
        wait = random.uniform(0, 0.2 * 3**attempt)
        try:
            for answer in ask(url, batch[done:]):
                done += 1
                yield answer
            return
        except Refused as refusal:
            if refusal.status not in (429, 503) or attempt == ATTEMPTS:
                raise
            wait = refusal.wait or wait
        except (OSError, http.client.HTTPException, json.JSONDecodeError):
            if attempt == ATTEMPTS:
                raise
        time.sleep(wait)


def batches(lines):
    batch = []
    for line in lines:
        line = line.strip()
        if line:
            batch.append(line)
        if len(batch) == BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def main():
    if len(sys.argv) != 2:
        print("usage: check_declarations.py URL < declarations.ndjson", file=sys.stderr)
        return 64
    url = urllib.parse.urlsplit(sys.argv[1])
    open_questions = 0
    try:
        for batch in batches(sys.stdin):
            for answer in decisions(url, batch):
                decision = decide(answer)
                open_questions += decision == "ask-later"
                print(f"{json.dumps(answer.get('id'))}\t{decision}")
    except (OSError, http.client.HTTPException, Refused, json.JSONDecodeError) as problem:
        sys.stdout.flush()
        print(f"check_declarations: {problem}", file=sys.stderr)
        return 69
    return 2 if open_questions else 0


if __name__ == "__main__":
    sys.exit(main())
