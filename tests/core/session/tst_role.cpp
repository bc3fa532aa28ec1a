#include "core/session/role.h"

#include <QTest>

using namespace confab;
using namespace Qt::StringLiterals;

class TestRole : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWireNamesTheRolesHostGuestAndViewer()
    {
        QCOMPARE(roleName(Role::Host), u"host"_s);
        QCOMPARE(roleName(Role::Guest), u"guest"_s);
        QCOMPARE(roleName(Role::Viewer), u"viewer"_s);
    }

    void everyRoleIsFoundByItsName()
    {
        for (const Role role : AllRoles)
            QCOMPARE(roleFromName(roleName(role)), role);
    }

    void otherNamesAreNoRole()
    {
        for (const QString& name : {u""_s, u"Host"_s, u"host "_s, u"admin"_s, u"hos"_s})
            QVERIFY2(!roleFromName(name), qPrintable(name));
    }

    void viewersReadAndHostsManage()
    {
        QVERIFY(mayWrite(Role::Host) && mayWrite(Role::Guest) && !mayWrite(Role::Viewer));
        QVERIFY(mayBroadcast(Role::Host) && mayBroadcast(Role::Guest) && !mayBroadcast(Role::Viewer));
        QVERIFY(mayManage(Role::Host) && !mayManage(Role::Guest) && !mayManage(Role::Viewer));
    }
};

QTEST_GUILESS_MAIN(TestRole)
#include "tst_role.moc"
