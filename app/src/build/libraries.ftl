<#-- A line a library: group and name, name for people, version, licences. -->
<#list dependencyMap as entry>
<#assign project = entry.getKey()/>
<#assign licenses = entry.getValue()/>
<#if project.groupId != "vn.chitieu">
${project.groupId}:${project.artifactId}	${(project.name!project.artifactId)?replace("\t", " ")}	${project.version}	<#list licenses as license>${license}<#if license_has_next> | </#if></#list>
</#if>
</#list>
