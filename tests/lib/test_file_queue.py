"""The queue of files: each message once, whole or not at all, and none that stops the worker."""

import threading
from queue import Empty

import pytest
from kombu import Connection, Exchange, Queue
from kombu.transport.virtual import BrokerState
from kombu.utils.json import dumps

from drenthe.lib.jobs import file_queue

WORK = Queue("work", Exchange("work"), routing_key="work")
SOUND = {"body": "x", "properties": {"delivery_tag": "1", "delivery_info": {}}}
UNREADABLE = {
    "nothing": "",
    "half": dumps(SOUND)[:-9],
    "no json": "\x00\x01",
    "a number": "5",
    "a list": "[1]",
    "without properties": '{"body": "x"}',
    "without a tag": '{"body": "x", "properties": {}}',
    "without a body": dumps({"properties": SOUND["properties"]}),
    "nested": "[" * 3000,
}


@pytest.fixture
def connect(tmp_path):
    """Connections to one folder of messages, as the site and its worker have."""
    for name in ("queue", "control"):
        (tmp_path / name).mkdir()
    places = {"data_folder_in": tmp_path / "queue", "data_folder_out": tmp_path / "queue"}
    options = {name: str(path) for name, path in {**places, "control_folder": tmp_path / "control"}.items()}

    def connected():
        fresh = type("Fresh", (file_queue.Transport,), {"global_state": BrokerState()})  # as in a process of its own
        return Connection(transport=fresh, transport_options=options)

    return connected


def left(tmp_path):
    return [path.name for path in (tmp_path / "queue").iterdir()]


def test_messages_come_once_and_in_order(connect, tmp_path):
    with connect() as site, connect() as worker:
        simple, other = site.SimpleQueue(WORK), worker.SimpleQueue(WORK)
        for number in range(5):
            simple.put({"number": number})

        got = [other.get_nowait() for _ in range(5)]
        for message in got:
            message.ack()

        assert [message.payload["number"] for message in got] == [0, 1, 2, 3, 4]
        with pytest.raises(Empty):
            other.get_nowait()
    assert left(tmp_path) == []


@pytest.mark.parametrize("what", UNREADABLE)
def test_what_cannot_be_read_is_set_aside_and_the_next_comes(connect, tmp_path, what):
    with connect() as site:
        queue = site.SimpleQueue(WORK)
        (tmp_path / "queue" / "0_first.work.msg").write_text(UNREADABLE[what])
        queue.put("sound")

        message = queue.get_nowait()

        assert message.payload == "sound"
    assert [path.read_text() for path in (tmp_path / "unreadable").iterdir()] == [UNREADABLE[what]]


@pytest.mark.parametrize("table", ["", "[[", "{}", '["x"]'])
def test_table_that_cannot_be_read_is_made_anew(connect, tmp_path, table):
    with connect() as site:
        site.SimpleQueue(WORK).put("first")
        (tmp_path / "control" / "work.exchange").write_text(table)

        site.SimpleQueue(WORK).put("second")  # it bound the queue before and does not do so again
        with connect() as worker:
            queue = worker.SimpleQueue(WORK)
            queue.put("third")
            assert [queue.get_nowait().payload for _ in range(3)] == ["first", "second", "third"]


def test_message_that_could_not_be_written_leaves_nothing(connect, tmp_path, monkeypatch):
    def full(_descriptor):
        raise OSError(28, "No space left on device")

    with connect() as site:
        queue = site.SimpleQueue(WORK)
        monkeypatch.setattr(file_queue.os, "fsync", full)
        with pytest.raises(OSError, match="No space left"):
            queue.put("lost")
    assert left(tmp_path) == []


def test_two_workers_and_two_senders_lose_and_double_nothing(connect, tmp_path):
    each, got, done = 60, [], threading.Event()

    def send(name):
        with connect() as site:
            queue = site.SimpleQueue(WORK)
            for number in range(each):
                queue.put(f"{name}{number}")

    def take():
        with connect() as worker:
            queue = worker.SimpleQueue(WORK)
            while True:
                last = done.is_set()
                try:
                    message = queue.get_nowait()
                except Empty:
                    if last:
                        return
                    continue
                got.append(message.payload)
                message.ack()

    with connect() as first:
        first.SimpleQueue(WORK)
    senders = [threading.Thread(target=send, args=(name,)) for name in "ab"]
    takers = [threading.Thread(target=take) for _ in range(2)]
    for thread in senders + takers:
        thread.start()
    for thread in senders:
        thread.join()
    done.set()
    for thread in takers:
        thread.join()

    assert sorted(got) == sorted(f"{name}{number}" for name in "ab" for number in range(each))
    assert left(tmp_path) == []
    assert not (tmp_path / "unreadable").exists()


def test_queue_that_goes_is_taken_out_of_its_table(connect, tmp_path):
    table = tmp_path / "control" / "work.exchange"
    with connect() as site:
        site.SimpleQueue(WORK)
        gone = Queue("gone", WORK.exchange, routing_key="gone", channel=site.default_channel)
        gone.declare()
        both = table.read_text()
        gone.delete()

    assert ("gone" in both, "gone" in table.read_text(), "work" in table.read_text()) == (True, False, True)


def test_message_of_a_worker_that_was_killed_while_taking_it_comes_after_all(connect, tmp_path, monkeypatch):
    with connect() as site:
        site.SimpleQueue(WORK).put({"number": 1})
        [message] = (tmp_path / "queue").glob("*.msg")
        message.rename(message.with_suffix(".taken"))  # and there it was killed
    with connect() as worker:
        with pytest.raises(Empty):  # it may be busy reading
            worker.SimpleQueue(WORK).get_nowait()

        monkeypatch.setattr(file_queue, "READ_WITHIN", -1.0)
        message = worker.SimpleQueue(WORK).get_nowait()
        message.ack()

    assert message.payload == {"number": 1}
    assert left(tmp_path) == []
