#include "core/session/updatelog.h"

#include "core/session/bytes.h"

namespace confab {

namespace {

enum class Step : quint8 { Changes, Unset, Text, Json };
/// An id is none, `<peer id>:<number>`, of which the number is kept, or anything.
enum class Id : quint8 { None, Counted, Other };

constexpr int StepBits = 2;
/// To be found by its id, and the length before it.
constexpr qint64 BytesBeside = 24;

quint32 hashOf(const QString& peerId, const QString& updateId)
{
    return static_cast<quint32>(qHashMulti(QHashSeed::globalSeed(), peerId, updateId));
}

/// The number of an id of that form; nothing where it could not be made again from it.
std::optional<quint64> counterOf(const QString& peerId, QStringView updateId)
{
    if (updateId.size() <= peerId.size() || updateId[peerId.size()] != u':' || !updateId.startsWith(peerId))
        return {};
    const QStringView digits = updateId.sliced(peerId.size() + 1);
    constexpr qsizetype MostDigits = 19; // any number of so many fits
    if (digits.isEmpty() || digits.size() > MostDigits || (digits.size() > 1 && digits[0] == u'0'))
        return {};
    quint64 counter = 0;
    for (const QChar digit : digits) {
        if (digit < u'0' || digit > u'9')
            return {};
        counter = counter * 10 + (digit.unicode() - u'0');
    }
    return counter;
}

quint64 zigzag(qint64 value)
{
    return (static_cast<quint64>(value) << 1) ^ static_cast<quint64>(value >> 63);
}

qint64 unzigzag(quint64 value)
{
    return static_cast<qint64>(value >> 1) ^ -static_cast<qint64>(value & 1);
}

struct Head
{
    Step step;
    Id id;
    quint64 peer;
    qint64 sinceStart; ///< ms
};

Head readHead(ByteReader& in)
{
    const quint8 kinds = in.byte();
    const quint64 peer = in.number();
    return {static_cast<Step>(kinds & ((1 << StepBits) - 1)), static_cast<Id>(kinds >> StepBits), peer,
            unzigzag(in.number())};
}

QString readId(ByteReader& in, Id id, const QString& peerId)
{
    switch (id) {
    case Id::None:
        break;
    case Id::Counted:
        return peerId + u':' + QString::number(in.number());
    case Id::Other:
        return in.text();
    }
    return {};
}

} // namespace

void UpdateLog::append(const StoreUpdate& update)
{
    if (m_head % BlockLength == 0) {
        if (!m_blocks.empty())
            m_blocks.back().bytes.squeeze();
        m_blocks.push_back({update.updatedAt, {}});
    }
    Block& block = m_blocks.back();
    m_head = update.version;

    const auto* changes = std::get_if<ChangeSet>(&update.step);
    const auto* value = std::get_if<StoreValue>(&update.step);
    const auto step = changes ? Step::Changes : static_cast<Step>(1 + value->index());
    const auto counter = counterOf(update.updatedBy, update.updateId);
    const auto id = update.updateId.isEmpty() ? Id::None : counter ? Id::Counted : Id::Other;

    constexpr qsizetype UsualSize = 64;
    QByteArray room;
    room.reserve(UsualSize);
    ByteWriter out(std::move(room));
    out.byte(static_cast<quint8>(static_cast<int>(step) | static_cast<int>(id) << StepBits));
    out.number(numberOf(update.updatedBy));
    out.number(zigzag(update.updatedAt - block.start));
    if (counter)
        out.number(*counter);
    else if (id == Id::Other)
        out.text(update.updateId);
    if (changes) {
        out.changes(*changes);
    } else {
        m_lastValue = update.version;
        if (const QString* text = asText(*value))
            out.text(*text);
        else if (const auto* json = std::get_if<RawJson>(value))
            out.bytes(json->text);
    }
    const QByteArray packed = out.take();
    m_bytes += packed.size() + BytesBeside;
    ByteWriter whole(std::move(block.bytes));
    whole.bytes(packed);
    block.bytes = whole.take();
    if (id != Id::None)
        m_versions.insert(hashOf(update.updatedBy, update.updateId), static_cast<quint32>(update.version));
}

StoreUpdate UpdateLog::at(qint64 version) const
{
    ByteReader in(bytesAt(version));
    const Head head = readHead(in);
    StoreUpdate update;
    update.version = version;
    update.updatedBy = m_peers[static_cast<qsizetype>(head.peer)];
    update.updatedAt =
        m_blocks[static_cast<std::size_t>((version - 1) / BlockLength)].start + head.sinceStart;
    update.updateId = readId(in, head.id, update.updatedBy);
    switch (head.step) {
    case Step::Changes:
        update.step = in.changes();
        break;
    case Step::Unset:
        update.step = StoreValue();
        break;
    case Step::Text:
        update.step = StoreValue(in.text());
        break;
    case Step::Json:
        update.step = StoreValue(RawJson{in.bytes()});
        break;
    }
    return update;
}

ChangeSet UpdateLog::changesAt(qint64 version) const
{
    ByteReader in(bytesAt(version));
    switch (readHead(in).id) {
    case Id::None:
        break;
    case Id::Counted:
        in.number();
        break;
    case Id::Other:
        in.text();
        break;
    }
    return in.changes();
}

std::optional<qint64> UpdateLog::find(const QString& peerId, const QString& updateId) const
{
    if (updateId.isEmpty())
        return {};
    return m_versions.find(hashOf(peerId, updateId), [&](quint32 version) {
        ByteReader in(bytesAt(version));
        const Head head = readHead(in);
        const QString& by = m_peers[static_cast<qsizetype>(head.peer)];
        return by == peerId && readId(in, head.id, by) == updateId;
    });
}

QByteArrayView UpdateLog::bytesAt(qint64 version) const
{
    const QByteArrayView block = m_blocks[static_cast<std::size_t>((version - 1) / BlockLength)].bytes;
    ByteReader in(block);
    for (qint64 before = (version - 1) % BlockLength; before > 0; --before)
        in.view();
    return in.view();
}

quint64 UpdateLog::numberOf(const QString& peerId)
{
    const auto known = m_peerNumbers.constFind(peerId);
    if (known != m_peerNumbers.cend())
        return *known;
    m_peers.append(peerId);
    return *m_peerNumbers.insert(peerId, static_cast<quint64>(m_peers.size() - 1));
}

} // namespace confab
