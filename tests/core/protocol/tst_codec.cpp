#include "core/protocol/codec.h"

#include "jsontexts.h"
#include "randommessages.h"

using namespace confab;
using namespace Qt::StringLiterals;

namespace {

constexpr int Rounds = 3000;

bool areSame(const answer::Updates& a, const answer::Updates& b)
{
    return a.key == b.key && a.head == b.head && a.authors == b.authors && areSame(a.updates, b.updates);
}

bool areSame(const notice::MetadataChange::Value& a, const notice::MetadataChange::Value& b)
{
    return a.key == b.key && a.changeVersion == b.changeVersion && a.updatedAt == b.updatedAt &&
           a.updatedBy == b.updatedBy && a.data == b.data && areSame(a.updates, b.updates);
}

bool areSame(const notice::MetadataChange& a, const notice::MetadataChange& b)
{
    return std::ranges::equal(a.values, b.values, [](const auto& x, const auto& y) { return areSame(x, y); });
}

template<typename T>
requires std::equality_comparable<T>
bool areSame(const T& a, const T& b)
{
    return a == b;
}

/// Whether the frame's result, read as the type that `sent` has, is `sent`.
bool isReadBack(const Answer& sent, const QByteArray& frame, const QString& id)
{
    const auto parsed = parseServerFrame(frame);
    const auto* response = parsed ? std::get_if<ServerResponse>(&*parsed) : nullptr;
    if (!response || response->id != id || !response->result)
        return false;
    return std::visit(
        [response]<typename A>(const A& answer) {
            const auto back = parseAnswer<A>(*response->result);
            return back && areSame(*back, answer);
        },
        sent);
}

bool isReadBack(const Notice& sent, const QByteArray& frame)
{
    const auto parsed = parseServerFrame(frame);
    const auto* notice = parsed ? std::get_if<Notice>(&*parsed) : nullptr;
    if (!notice || notice->index() != sent.index())
        return false;
    return std::visit([notice]<typename N>(const N& n) { return areSame(std::get<N>(*notice), n); }, sent);
}

} // namespace

/// What one side writes the other reads as it was. What the bytes are like: tst_requestcodec,
/// tst_answercodec, tst_noticecodec.
class TestCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_seed = qEnvironmentVariableIntValue("CONFAB_SEED");
        if (m_seed == 0)
            m_seed = static_cast<int>(QRandomGenerator::global()->bounded(1, 1'000'000'000));
    }

    void anyRequestIsReadAsItWasMeant()
    {
        RandomMessages random(static_cast<quint32>(m_seed));
        for (int round = 0; round < Rounds; ++round) {
            const Request sent = random.request();
            const QString id = random.id();
            const QByteArray frame = encodeRequest(id, sent);
            const auto parsed = parseRequest(frame);
            QVERIFY2(parsed && parsed->id == id && parsed->request == sent, failure(frame));
        }
    }

    void anyAnswerIsReadAsItWasMeant()
    {
        RandomMessages random(static_cast<quint32>(m_seed));
        for (int round = 0; round < Rounds; ++round) {
            const Answer sent = random.answer();
            const QString id = random.id();
            const QByteArray frame = encodeAnswer(id, sent);
            QVERIFY2(isReadBack(sent, frame, id), failure(frame));
        }
    }

    void anyNoticeIsReadAsItWasMeant()
    {
        RandomMessages random(static_cast<quint32>(m_seed));
        for (int round = 0; round < Rounds; ++round) {
            const Notice sent = random.notice();
            const QByteArray frame = encodeNotice(sent);
            QVERIFY2(isReadBack(sent, frame), failure(frame));
        }
    }

    void anyRefusalIsReadAsItWasMeant()
    {
        RandomMessages random(static_cast<quint32>(m_seed));
        for (int round = 0; round < Rounds; ++round) {
            const Refusal sent = random.refusal();
            const QString id = random.id();
            const QByteArray frame = encodeRefusal(id, sent);
            const auto parsed = parseServerFrame(frame);
            const auto* response = parsed ? std::get_if<ServerResponse>(&*parsed) : nullptr;
            QVERIFY2(response && response->id == id && !response->result, failure(frame));
            QVERIFY2(response->result.error() == sent, failure(frame));
        }
    }

    void tenMegabytesOfNotesPass()
    {
        const QString notes = u"A line of notes, \"quoted\", with an é and a 😀.\n"_s.repeated(220'000);
        const request::SetMetadata set{u"default"_s, StoreValue(notes), {}, {}, {}};
        const auto parsed = parseRequest(encodeRequest(u"1"_s, set));
        QVERIFY(parsed);
        QVERIFY(parsed->request == Request(set));
    }

private:
    /// The frame, and how to have it again.
    const char* failure(const QByteArray& frame)
    {
        m_failure = "CONFAB_SEED=" + QByteArray::number(m_seed) + ' ' + frame;
        return m_failure.constData();
    }

    int m_seed = 0;
    QByteArray m_failure;
};

QTEST_GUILESS_MAIN(TestCodec)
#include "tst_codec.moc"
