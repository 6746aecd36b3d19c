<!-- SPDX-FileCopyrightText: 2026 The vo4j authors -->
<!-- SPDX-License-Identifier: Apache-2.0 -->
<resource schema="vo4j" resdir="vo4j">
  <meta name="title">Tables for tests</meta>
  <meta name="description">Stars and images that are nowhere.</meta>
  <meta name="creationDate">2026-11-21T00:00:00Z</meta>
  <meta name="subject">tests</meta>
  <meta name="creator">The vo4j authors</meta>
  <table id="stars" onDisk="True" adql="True" mixin="//scs#q3cindex" primary="id">
    <column name="id" type="bigint" ucd="meta.id;meta.main" required="True" description="Number"/>
    <column name="ra" type="double precision" ucd="pos.eq.ra;meta.main" unit="deg" description="Right ascension"/>
    <column name="dec" type="double precision" ucd="pos.eq.dec;meta.main" unit="deg" description="Declination"/>
    <column name="mag" type="real" ucd="phot.mag;em.opt.V" unit="mag" description="Magnitude"/>
    <column name="name" type="unicode" ucd="meta.title" description="Name"/>
    <column name="obs" type="double precision" ucd="time.epoch" unit="d" description="Observed"/>
  </table>
  <data id="import_stars">
    <sources>stars.csv</sources>
    <csvGrammar enc="utf-8"/>
    <make table="stars"><rowmaker idmaps="*"/></make>
  </data>
  <service id="cone" allowed="form,scs.xml">
    <meta name="shortName">vo4j stars</meta>
    <meta name="testQuery.ra">10</meta><meta name="testQuery.dec">10</meta><meta name="testQuery.sr">5</meta>
    <scsCore queriedTable="stars"><FEED source="//scs#coreDescs"/></scsCore>
    <publish render="scs.xml" sets="ivo_managed"/>
  </service>

  <table id="images" onDisk="True" mixin="//siap#pgs" adql="True">
    <mixin>//obscore#publishSIAP</mixin>
    <meta name="_associatedDatalinkService">
      <meta name="serviceId">dl</meta>
      <meta name="idColumn">pubDID</meta>
    </meta>
    <column name="pubDID" type="text" ucd="meta.ref.ivoid" description="Publisher DID"/>
  </table>
  <data id="import_images">
    <sources pattern="data/*.fits"/>
    <fitsProdGrammar>
      <rowfilter procDef="//products#define">
        <bind key="table">"vo4j.images"</bind>
      </rowfilter>
    </fitsProdGrammar>
    <make table="images">
      <rowmaker>
        <apply procDef="//siap#computePGS"/>
        <apply procDef="//siap#setMeta">
          <bind name="title">@OBJECT</bind>
          <bind name="instrument">"none"</bind>
          <bind name="dateObs">@DATE_OBS</bind>
          <bind name="bandpassId">"V"</bind>
          <bind name="bandpassRefval">5.5e-7</bind>
          <bind name="bandpassHi">6e-7</bind>
          <bind name="bandpassLo">5e-7</bind>
        </apply>
        <map key="pubDID">\standardPubDID</map>
      </rowmaker>
    </make>
  </data>
  <service id="siap" allowed="form,siap.xml,siap2.xml">
    <meta name="shortName">vo4j images</meta>
    <meta name="sia.type">Pointed</meta>
    <meta name="testQuery.pos.ra">83.6</meta><meta name="testQuery.pos.dec">22</meta>
    <meta name="testQuery.size.ra">0.1</meta><meta name="testQuery.size.dec">0.1</meta>
    <dbCore queriedTable="images">
      <condDesc original="//siap#protoInput"/>
      <condDesc original="//siap#humanInput"/>
    </dbCore>
    <publish render="siap.xml" sets="ivo_managed"/>
  </service>
  <service id="dl" allowed="dlget,dlmeta,dlasync">
    <meta name="title">Links and cutouts</meta>
    <datalinkCore>
      <descriptorGenerator procDef="//soda#fits_genDesc"/>
      <FEED source="//soda#fits_standardDLFuncs"/>
    </datalinkCore>
  </service>
</resource>
