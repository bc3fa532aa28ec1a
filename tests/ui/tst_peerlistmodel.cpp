#include "core/client/peerlist.h"
#include "tests/ui/samples.h"
#include "ui/peerlistmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace confab;
using namespace confab::test;

class TestPeerListModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void peopleComeChangeAndGo();
    void theFirstOneIsOneself();
    void rolesAreWords_data();
    void rolesAreWords();
    void namesAreShownAsPlainText();
    void whoHasNoNameIsStillSomeone();
};

namespace {

QStringList names(const PeerListModel& model)
{
    QStringList result;
    for (int row = 0; row < model.rowCount(); ++row)
        result += model.index(row).data().toString();
    return result;
}

} // namespace

void TestPeerListModel::peopleComeChangeAndGo()
{
    PeerList people;
    people.reset({person(u"me"_s, u"Maria"_s, Role::Host)});
    PeerListModel model(people);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    people.put(person(u"a"_s, u"Ana"_s));
    people.put(person(u"b"_s, u"Ben"_s));
    QCOMPARE(names(model), (QStringList{u"Maria"_s, u"Ana"_s, u"Ben"_s}));
    people.put(person(u"a"_s, u"Ana Kovač"_s));
    QCOMPARE(names(model), (QStringList{u"Maria"_s, u"Ana Kovač"_s, u"Ben"_s}));
    people.remove(u"a"_s);
    QCOMPARE(names(model), (QStringList{u"Maria"_s, u"Ben"_s}));
    people.replaceOthers({person(u"c"_s, u"Chinedu"_s), person(u"b"_s, u"Ben"_s)});
    QCOMPARE(names(model), (QStringList{u"Maria"_s, u"Ben"_s, u"Chinedu"_s}));
    people.reset({});
    QCOMPARE(model.rowCount(), 0);
}

void TestPeerListModel::theFirstOneIsOneself()
{
    PeerList people;
    people.reset({person(u"me"_s, u"Maria"_s, Role::Host), person(u"a"_s, u"Ana"_s)});
    const PeerListModel model(people);
    QCOMPARE(model.index(0).data(PeerListModel::IsSelfRole).toBool(), true);
    QCOMPARE(model.index(1).data(PeerListModel::IsSelfRole).toBool(), false);
    QCOMPARE(model.index(0).data(Qt::AccessibleTextRole).toString(), u"Maria, you, Host"_s);
    QCOMPARE(model.index(1).data(Qt::AccessibleTextRole).toString(), u"Ana, Guest"_s);
    QCOMPARE(model.index(1).data(PeerListModel::PersonKeyRole).toString(), u"user-a"_s);
    QCOMPARE(model.index(1).data(PeerListModel::PeerIdRole).toString(), u"a"_s);
}

void TestPeerListModel::rolesAreWords_data()
{
    QTest::addColumn<Role>("role");
    QTest::addColumn<QString>("word");
    QTest::newRow("host") << Role::Host << u"Host"_s;
    QTest::newRow("guest") << Role::Guest << u"Guest"_s;
    QTest::newRow("viewer") << Role::Viewer << u"Viewer"_s;
}

void TestPeerListModel::rolesAreWords()
{
    QFETCH(Role, role);
    QFETCH(QString, word);
    PeerList people;
    people.reset({person(u"me"_s, u"Maria"_s, role)});
    const PeerListModel model(people);
    QCOMPARE(model.index(0).data(PeerListModel::RoleTextRole).toString(), word);
}

void TestPeerListModel::namesAreShownAsPlainText()
{
    PeerList people;
    people.reset({person(u"me"_s, u"<b>Bob</b>\nroot \u202E"_s)});
    const PeerListModel model(people);
    QCOMPARE(model.index(0).data().toString(), u"<b>Bob</b> root"_s);
    QVERIFY(model.index(0).data(Qt::ToolTipRole).toString().contains(u"&lt;b&gt;Bob"_s));
}

void TestPeerListModel::whoHasNoNameIsStillSomeone()
{
    PeerList people;
    people.reset({person(u"me"_s, u"  "_s)});
    const PeerListModel model(people);
    QCOMPARE(model.index(0).data().toString(), u"Someone"_s);
}

QTEST_MAIN(TestPeerListModel)
#include "tst_peerlistmodel.moc"
